import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Check } from '../../../core/figures/checks.ts';
import type { Figure } from '../../../core/figures/figure.ts';
import { sentenceOf } from '../../../core/export/figures-export.ts';
import { printFigure, printLine } from '../../../core/figures/print-figure.ts';
import { printCheck } from '../../../core/figures/print-check.ts';
import type { Relation } from '../../../core/figures/relations.ts';
import { shownKind } from '../../../core/figures/shown-kind.ts';
import { uiLocale } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import type { ArticlePlaces } from '../article-places';
import { copyText } from './copy-text';
import { approxWords, checkWords, kindName, lineOf, relationOf, spaced, verdictWord } from './figure-words';
import type { LayerProps } from './FiguresLayer';
import { restoreFocus } from './restore-focus';

/** The small card of one figure: what it is in full, what it belongs to, what was checked. Escape or a press elsewhere closes it. */
export function FigureCard({ place, figures, content, places }: { place: number } & LayerProps) {
  const card = useRef<HTMLDivElement>(null);
  const said = useSignal('');
  const read = figures.read.value;
  const figure = read?.figures[place];
  usePlace(card, place, places, figures.isOpen.value);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const self = card.current;
    self?.focus({ preventScroll: true });
    const outside = (event: PointerEvent) => {
      if (self && !event.composedPath().includes(self)) figures.closeCard();
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      restoreFocus(self, before);
    };
  }, []);
  if (!read || !figure) return null;
  const printed = printFigure(figure, uiLocale());
  const kind = shownKind(figure.kind);
  const approx = approxWords(figure);
  const copy = async (text: string) => {
    said.value = i18n.t((await copyText(text)) ? 'panel.copied' : 'panel.notCopied');
  };
  const article = content.article;
  return (
    <div class="pop fig-pop" role="dialog" aria-labelledby="fig-value" tabIndex={-1} ref={card}>
      <div class="fp-head">
        <span class="swatch" data-kind={kind} aria-hidden="true" />
        <span>{approx ? `${kindName(kind)}, ${approx}` : kindName(kind)}</span>
        <button
          type="button"
          class="icon-btn icon-sm"
          aria-label={i18n.t('panel.close')}
          title={i18n.t('panel.close')}
          onClick={figures.closeCard}
        >
          <Icon name="close" />
        </button>
      </div>
      <p class="fp-big num" id="fig-value">
        <bdi>{printLine(printed)}</bdi>
      </p>
      {printed.full && <p class="fp-full num">{printed.full}</p>}
      <dl class="fp-dl">
        <Relations place={place} figures={read.figures} relations={figures.relations.value} />
        {figures.subjects.value[place] && (
          <Item name={i18n.t('panel.whatItIs')} lang={article.lang} dir={article.dir}>
            {figures.subjects.value[place]}
          </Item>
        )}
        <Item name={i18n.t('panel.asWritten')} lang={article.lang} dir={article.dir}>
          {figure.surface}
        </Item>
        <WorkedOut place={place} figures={read.figures} checks={figures.checks.value} />
      </dl>
      {figures.checks.value
        .filter((check) => check.verdict !== 'cannot-tell' && check.figures.includes(place))
        .map((check) => (
          <Note key={`${check.is} ${check.figures.join(' ')}`} check={check} figures={read.figures} />
        ))}
      <div class="fp-act">
        <button
          type="button"
          class="btn btn-plain"
          onClick={() => void copy(spaced(printed.full ?? printLine(printed)))}
        >
          <Icon name="copy" />
          {i18n.t('panel.copyValue')}
        </button>
        <button type="button" class="btn btn-plain" onClick={() => void copy(sentenceOf(read.text, figure))}>
          {i18n.t('panel.copySentence')}
        </button>
        <button type="button" class="btn btn-plain fp-end" onClick={() => figures.showInPanel(place)}>
          {i18n.t('panel.showInPanel')}
        </button>
      </div>
      <p class="fp-said" role="status">
        {said.value}
      </p>
    </div>
  );
}

interface ItemProps {
  readonly name: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly children: ComponentChildren;
}

function Item({ name, lang, dir, children }: ItemProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={lang ? undefined : 'num'} lang={lang || undefined} dir={dir}>
        {children}
      </dd>
    </div>
  );
}

/** What the figure belongs to, and what belongs to it. */
function Relations({
  place,
  figures,
  relations,
}: {
  place: number;
  figures: readonly Figure[];
  relations: readonly Relation[];
}) {
  const own = relationOf(relations, place);
  const of = own && figures[own.of];
  const others = relations.filter(
    (relation) =>
      relation.of === place &&
      (relation.is === 'change' || relation.is === 'share' || relation.is === 'ratio'),
  );
  const whole = own?.whole ? `“${own.whole}”` : '';
  return (
    <>
      {own?.is === 'ratio' && <Item name={i18n.t('panel.shareOf')}>{lineOf(of, 'second')}</Item>}
      {own?.is === 'ratio' && <Item name={i18n.t('panel.thePart')}>{lineOf(of, 'first')}</Item>}
      {own?.is === 'share' && (
        <Item name={i18n.t('panel.shareOf')}>
          {i18n.t(own.base === 'plan' ? 'panel.thePlan' : 'panel.theEarlier')} <bdi>{whole}</bdi>
        </Item>
      )}
      {own?.is === 'share' && <Item name={i18n.t('panel.thePart')}>{lineOf(of)}</Item>}
      {own?.is === 'change' && (
        <Item name={i18n.t('panel.changeTo')}>
          {lineOf(of)} <bdi>{whole}</bdi>
        </Item>
      )}
      {own?.is === 'part' && <Item name={i18n.t('panel.partOf')}>{lineOf(of)}</Item>}
      {others.map((relation) => (
        <Item key={relation.figure} name={i18n.t(relation.is === 'change' ? 'panel.change' : 'panel.share')}>
          {lineOf(figures[relation.figure])} <bdi>{relation.whole && `“${relation.whole}”`}</bdi>
        </Item>
      ))}
    </>
  );
}

/** What follows from this figure and another one, where the text gives nothing to compare it with. */
function WorkedOut({
  place,
  figures,
  checks,
}: {
  place: number;
  figures: readonly Figure[];
  checks: readonly Check[];
}) {
  return checks
    .filter(({ is, figures: used }) => is === 'implied' && used.includes(place))
    .map((check) => (
      <Item key={check.figures.join(' ')} name={i18n.t('panel.worked')}>
        {i18n.t(check.base === 'plan' ? 'panel.wouldBeWhole' : 'panel.wouldBeEarlier', [
          printCheck(check, figures, uiLocale()).result,
        ])}
      </Item>
    ));
}

function Note({ check, figures }: { check: Check; figures: readonly Figure[] }) {
  const { arithmetic, why } = checkWords(check, figures);
  const isGood = check.verdict === 'holds';
  return (
    <p class="fp-note">
      <span class={isGood ? 'ok' : 'dif'}>
        <Icon name={isGood ? 'check-circle' : 'not-equal'} size={18} />
      </span>
      <span class="num">
        <b>{arithmetic}</b>: {verdictWord(check.verdict)}. {why}
      </span>
    </p>
  );
}

/** Below its figure, from where that begins; above it where there is no room; a sheet in a narrow window. */
function usePlace(
  card: { readonly current: HTMLElement | null },
  place: number,
  places: ArticlePlaces,
  isPanelOpen: boolean,
): void {
  useLayoutEffect(() => {
    const put = () => {
      const at = card.current;
      const [box] = places.boxesOf(place);
      if (!at) return;
      if (!box || matchMedia('(max-width: 720px)').matches) {
        at.style.removeProperty('inset');
        // the sheet may lie over its own figure
        places.showFigure(place);
        return;
      }
      const panel = document.querySelector('.panel')?.getBoundingClientRect();
      const isPanelLeft = panel !== undefined && panel.left < innerWidth - panel.right;
      const least = (isPanelLeft ? panel.right : 0) + 12;
      const most =
        (panel && !isPanelLeft ? panel.left : document.documentElement.clientWidth) - at.offsetWidth - 12;
      const isRtl = getComputedStyle(document.querySelector('.article') ?? at).direction === 'rtl';
      const wanted = isRtl ? box.right - at.offsetWidth + 10 : box.left - 10;
      const above = box.top - 8 - at.offsetHeight;
      const isAbove = box.bottom + 8 + at.offsetHeight > innerHeight - 12 && above > 8;
      at.style.inset = `${scrollY + (isAbove ? above : box.bottom + 8)}px auto auto ${Math.max(least, Math.min(most, wanted))}px`;
    };
    put();
    addEventListener('resize', put);
    return () => removeEventListener('resize', put);
  }, [place, isPanelOpen]);
}
