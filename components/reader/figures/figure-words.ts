import { i18n } from '#i18n';
import type { Check, Verdict } from '../../../core/figures/checks.ts';
import type { Figure } from '../../../core/figures/figure.ts';
import { printCheck } from '../../../core/figures/print-check.ts';
import { printFigure, printLine } from '../../../core/figures/print-figure.ts';
import type { Relation } from '../../../core/figures/relations.ts';
import type { ShownKind } from '../../../core/figures/shown-kind.ts';
import { uiLocale } from '../../ui/format';

export const kindName = (kind: ShownKind): string => i18n.t(`panel.kind.${kind}`);

export const lineOf = (figure: Figure | undefined, which?: 'first' | 'second'): string =>
  figure ? printLine(printFigure(figure, uiLocale(), which)) : '';

/** Text for the clipboard and for names: blanks that keep a line together are for the eye alone. */
export const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

/** `more than`, `less than`, `about`, '' where the figure is plain. */
export function approxWords({ approx }: Figure): string {
  switch (approx) {
    case '>':
      return i18n.t('panel.moreThan');
    case '<':
      return i18n.t('panel.lessThan');
    case '~':
      return i18n.t('panel.about');
    case null:
      return '';
  }
}

/** What a percentage is a share or a change of, in few words: `of the plan`. '' where the text does not show it. */
export function relationWords(relation: Relation | undefined, figures: readonly Figure[]): string {
  if (!relation) return '';
  const { is, base } = relation;
  if (is === 'change') return i18n.t('panel.onEarlier');
  if (is === 'share') return i18n.t(base === 'plan' ? 'panel.ofPlan' : 'panel.ofEarlier');
  if (is === 'ratio') return i18n.t('panel.of', [lineOf(figures[relation.of], 'second')]);
  return '';
}

/** The first relation that says what the figure at `place` belongs to; that it is given twice says no such thing. */
export const relationOf = (relations: readonly Relation[], place: number): Relation | undefined =>
  relations.find(({ is, figure }) => figure === place && is !== 'same');

export const verdictWord = (verdict: Verdict): string =>
  i18n.t(`panel.verdict.${verdict === 'cannot-tell' ? 'cannotTell' : verdict}`);

/** A check in words: its arithmetic, and why it has its verdict. */
export interface CheckWords {
  readonly arithmetic: string;
  readonly why: string;
}

export function checkWords(check: Check, figures: readonly Figure[]): CheckWords {
  const { arithmetic, result, stated, tolerance } = printCheck(check, figures, uiLocale());
  const room = tolerance ? ` ${i18n.t('panel.room', [tolerance])}` : '';
  switch (check.is) {
    case 'share':
    case 'change':
      return { arithmetic, why: `${i18n.t('panel.textSays', [stated ?? ''])}${room}` };
    case 'sum':
      return { arithmetic, why: `${i18n.t('panel.partsMake', [stated ?? ''])}${room}` };
    case 'implied-sum':
      return { arithmetic, why: `${i18n.t('panel.partsImply', [stated ?? ''])}${room}` };
    case 'implied': {
      const what = i18n.t(check.base === 'plan' ? 'panel.wouldBeWhole' : 'panel.wouldBeEarlier', [result]);
      return { arithmetic, why: `${what}${room}` };
    }
    case 'same': {
      const [a, b, c, d] = check.figures.map((i) => figures[i]);
      const [one, other] = check.terms.map(({ value }) =>
        check.figures.map((i) => figures[i]).find((figure) => figure?.value === value),
      );
      return {
        arithmetic: i18n.t('panel.both', [numberOf(one), numberOf(other)]),
        why: i18n.t('panel.givenTwice', [pair(a, b), pair(c, d)]),
      };
    }
  }
}

function numberOf(figure: Figure | undefined): string {
  if (!figure) return '';
  const { number, scale } = printFigure(figure, uiLocale());
  return scale ? `${number} ${scale}` : number;
}

const pair = (count: Figure | undefined, money: Figure | undefined): string =>
  i18n.t('panel.with', [lineOf(count), lineOf(money)]);
