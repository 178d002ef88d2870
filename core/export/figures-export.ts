import type { Check } from '../figures/checks.ts';
import type { Figure } from '../figures/figure.ts';
import type { Relation } from '../figures/relations.ts';
import { shownKind, type ShownKind } from '../figures/shown-kind.ts';
import type { Cell } from './csv.ts';

/** Everything the panel knows of the figures of one article. */
export interface FigureReport {
  article: { url: string; title: string; site: string; date: string | null; lang: string };
  text: string;
  figures: readonly Figure[];
  subjects: readonly string[];
  relations: readonly Relation[];
  checks: readonly Check[];
}

/** The figures as rows of a table, without dates: subject, value, second value, unit, kind, as written, more or less than, change, sentence. */
export function figureRows(
  { text, figures, subjects }: FigureReport,
  kindName: (kind: ShownKind) => string,
): Cell[][] {
  return figures.flatMap((figure, i) => {
    const kind = shownKind(figure.kind);
    if (kind === 'date') return [];
    return [
      [
        subjects[i] ?? '',
        figure.value,
        figure.value2,
        figure.unit ?? '',
        kindName(kind),
        figure.surface,
        figure.approx ?? '',
        figure.direction ?? '',
        sentenceOf(text, figure),
      ],
    ];
  });
}

/** As much of a sentence as stands in a cell, in UTF-16 units to either side: a page may have one that never ends. */
const AROUND = 400;

/** The sentence of a figure, cut where it is very long. */
export function sentenceOf(text: string, { start, end, sentence }: Figure): string {
  return text.slice(Math.max(sentence.start, start - AROUND), Math.min(sentence.end, end + AROUND));
}

/** The layout that docs/figures-json.md describes. `version` grows when it changes. */
const JSON_VERSION = 1;

/** The figures with what belongs to them, relations and checks included, as JSON. Dates are in it. */
export function toFiguresJson({ article, text, figures, subjects, relations, checks }: FigureReport): string {
  const report = {
    format: 'figleaf-figures',
    version: JSON_VERSION,
    article,
    figures: figures.map((figure, i) => ({
      ...figure,
      subject: subjects[i] ?? '',
      sentence: sentenceOf(text, figure),
    })),
    relations,
    checks,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
