import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Figure } from '../../../core/figures/figure.ts';
import { printFigure } from '../../../core/figures/print-figure.ts';
import { shownKind } from '../../../core/figures/shown-kind.ts';
import type { Article } from '../../../core/article/article.ts';
import { uiDir, uiLocale } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { approxWords, kindName, lineOf, spaced } from './figure-words';

interface FigureRowProps {
  readonly figure: Figure;
  readonly text: string;
  readonly article: Pick<Article, 'lang' | 'dir'>;
  /** What the figure is a share or a change of, '' where that is not known. */
  readonly relation: string;
  readonly isCurrent: boolean;
  readonly isWanted: boolean;
  readonly hadFocus: () => void;
  readonly jump: () => void;
  readonly copy: (text: string) => void;
}

/** How much of a sentence is shown on either side of its figure, in UTF-16 units; the style sheet cuts to two lines. */
const AROUND = 90;

/**
 * One figure of the list: its value, what it belongs to, its sentence. A press goes to its place in the text. It stands as
 * its article does; what the interface says in it keeps its own direction.
 */
export function FigureRow(props: FigureRowProps) {
  const { figure, text, article, relation, isCurrent, isWanted, hadFocus, jump, copy } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [isCurrent]);
  useEffect(() => {
    if (!isWanted) return;
    row.current?.querySelector('button')?.focus();
    hadFocus();
  }, [isWanted]);
  const kind = shownKind(figure.kind);
  const { number, scale, unit, unitIsWord, full } = printFigure(figure, uiLocale());
  const line = lineOf(figure);
  const note = relation || approxWords(figure) || full || '';
  const copyName = i18n.t('panel.copyValueOf', [spaced(line)]);
  return (
    <li class="row" dir={article.dir} ref={row} data-current={isCurrent || undefined}>
      <button type="button" class="row-main" title={full ?? undefined} onClick={jump}>
        <span class="row-top">
          <span class="swatch" data-kind={kind} role="img" aria-label={kindName(kind)} />
          <span class="val">
            {/* what we print is one run of the interface's direction; a date, and a unit that is a word, are the article's */}
            <bdi dir={figure.value === null ? article.dir : uiDir()}>
              <b class="num">{number}</b>
              {scale && <span class="unit">{` ${scale}`}</span>}
              {unit && !unitIsWord && <span class="unit">{`\u00A0${unit}`}</span>}
            </bdi>
            {unit && unitIsWord && (
              <span class="unit" lang={article.lang || undefined}>
                {`\u00A0${unit}`}
              </span>
            )}
          </span>
          {note && (
            <bdi class="rel num" dir={uiDir()}>
              {note}
            </bdi>
          )}
        </span>
        {full && note !== full && (
          <span class="full num">
            <bdi dir={uiDir()}>{full}</bdi>
          </span>
        )}
        <Sentence figure={figure} text={text} article={article} />
      </button>
      <span class="row-act">
        <button
          type="button"
          class="icon-btn icon-sm"
          aria-label={copyName}
          title={copyName}
          onClick={() => copy(spaced(full ?? line))}
        >
          <Icon name="copy" />
        </button>
      </span>
    </li>
  );
}

function Sentence({ figure, text, article }: Pick<FigureRowProps, 'figure' | 'text' | 'article'>) {
  const { sentence, start, end, kind } = figure;
  const from = wordStart(text, Math.max(sentence.start, start - AROUND / 2), sentence.start);
  const to = Math.max(end, Math.min(sentence.end, end + AROUND));
  return (
    <span class="ctx" lang={article.lang || undefined} dir={article.dir}>
      {from > sentence.start && '…'}
      {text.slice(from, start)}
      <span class="fig" data-kind={shownKind(kind)}>
        {text.slice(start, end)}
      </span>
      {text.slice(end, to)}
      {to < sentence.end && '…'}
    </span>
  );
}

/** The start of the next word from `at`, so that no sentence begins in the middle of one. */
function wordStart(text: string, at: number, sentence: number): number {
  if (at <= sentence) return sentence;
  const blank = text.slice(at, at + 16).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}
