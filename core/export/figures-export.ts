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
        text.slice(figure.sentence.start, figure.sentence.end),
      ],
    ];
  });
}

/** The layout that docs/figures-json.md describes. `version` grows when it changes. */
const JSON_VERSION = 1;

/** The figures with what belongs to them, relations and checks included, as JSON. Dates are in it. */
export function toFiguresJson({ article, text, figures, subjects, relations, checks }: FigureReport): string {
  const report = {
    format: 'figleaf-figures',
    version: JSON_VERSION,
    article,
    figures: figures.map(({ sentence, ...figure }, i) => ({
      ...figure,
      subject: subjects[i] ?? '',
      sentence: text.slice(sentence.start, sentence.end),
    })),
    relations,
    checks,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
