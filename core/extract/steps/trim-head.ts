import { remainingBlocks, type Block } from '../list-blocks.ts';
import { parseDate } from '../metadata/parse-date.ts';
import { plain } from '../metadata/plain.ts';
import { classWords } from '../class-words.ts';
import { READ_ALSO, SITE_LINE } from './label-phrases.ts';
import { phrasesWith } from './phrases.ts';
import type { Draft, Step } from './step.ts';

const META_NAMES =
  /-(?:byline|author|authors|autor|date|datetime|time|timestamp|published|publish|updated|meta|metadata|dateline|kicker|eyebrow|category|categories|rubrik|section-name|reading-time|read-time|info|source|ngay|tac-gia|dachzeile)-/;
const TITLE_NAMES = /-(?:headline|title)-/;
const DATED = phrasesWith(
  'published updated posted modified reviewed created aktualisiert veröffentlicht erstellt stand publié jour publicado actualizado pubblicato aggiornato gepubliceerd publisert oppdatert uppdaterad opdateret nhật đăng',
  /^(?:first |originally |last )?(?:published|updated|posted|modified|reviewed|created|aktualisiert|veröffentlicht|erstellt|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|publisert|oppdatert|uppdaterad|opdateret|cập nhật|đăng)(?!\s+(?:in|by|von|par)\s+the)/iu,
);
/** What somebody is, on a line of its own under the name. */
const OFFICE = phrasesWith(
  'editor reporter writer correspond columnist contributor journalist producer author photographer redakt korrespondent volontär rédact redact periodista giornalista repórter verslaggever viên',
  /^(?:[\p{L}'’&-]+\s){0,4}(?:editor(?:-in-chief)?|reporter|writer|correspondent|columnist|contributor|journalist|producer|author|photographer|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|volontär(?:in)?|journaliste|correspondant|rédact(?:eur|rice)|redactor(?:a)?|periodista|giornalista|repórter|redacteur|verslaggever|phóng viên|biên tập viên)$/iu,
);
const CHINESE_BYLINE = /^(?:本报|本報|本刊|本社|本网|本網)?(?:记者|記者|通讯员|通訊員)[^，。！？,]{2,24}$/u;
const DURATION = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$/;
const LINES = 14;
const LONGEST_FRAGMENT = 50;
const MOST_BEFORE = 0.15;
const WIDE = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
/** What stands before a name or a button that is not there any more. */
const LABEL =
  /^(?:authors?|written by|by|posted by|share|published|updated|text|autor(?:in|en)?|von|teilen|auteurs?|par|autora?|tác giả|chia sẻ)\s?[:\uFF1A]$/iu;

/** Removes headline, byline, date and sharing lines at the start: the reader shows them in places of their own. */
export const trimHead: Step = {
  name: 'trim-head',
  run(draft) {
    const all = remainingBlocks(draft.root).filter((block) => !block.element.closest('figure'));
    const before = standBefore(all, draft);
    for (const { element } of before) {
      draft.note('removed', 'before the headline', element);
      element.remove();
    }
    const blocks = all.slice(before.length);
    const title = plain(draft.facts.title.text);
    let prose = 0;
    for (const block of blocks.slice(0, LINES)) {
      // a line with nothing but the author's name stands below the opening too
      const why =
        prose < 2 ? reasonFor(block, title, prose, draft) : isByline(block.text, draft) ? 'byline' : null;
      if (why) {
        draft.note('removed', why, block.element);
        block.element.remove();
      } else if (block.chars > 90) prose++;
    }
  },
};

/** What the root holds above the headline: menus, other stories, a rubric. Nothing where that is much of its text. */
function standBefore(blocks: readonly Block[], draft: Draft): readonly Block[] {
  const headline = draft.facts.title.element;
  if (!headline || !draft.root.contains(headline)) return [];
  const at = blocks.findIndex(
    ({ element }) =>
      headline.contains(element) ||
      (headline.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const before = at < 0 ? [] : blocks.slice(0, at);
  const weight = (list: readonly Block[]) => list.reduce((sum, { chars }) => sum + chars, 0);
  return weight(before) < weight(blocks) * MOST_BEFORE ? before : [];
}

function reasonFor(block: Block, title: string, prose: number, draft: Draft): string | null {
  const bare = plain(block.text);
  const isHeading = /^h[1-6]$/.test(block.element.localName);
  if (block.element.localName === 'h1') return 'headline';
  if (title && bare === title) return 'headline repeated';
  if (
    title &&
    isHeading &&
    (title.startsWith(bare) || bare.startsWith(title) || bare.endsWith(title)) &&
    bare.length > title.length * 0.6 &&
    bare.length < title.length * 2
  )
    return 'headline repeated';
  if (block.text.length > 160) return null;
  if (SITE_LINE.test(block.text)) return 'a line of the site';
  if (READ_ALSO.test(block.text) && (block.linkChars > 0 || block.chars < 40))
    return 'leads to other stories';
  if (isHeading && block.text.length > 30) return null;
  for (const author of draft.facts.authors) {
    if (author.length > 3 && block.text.includes(author) && block.text.length < author.length + 60)
      return 'byline';
  }
  if (
    /^(?:by|von|par|por|text|autor|tekst|di|door|av|af|tác giả|作者|記者|文|글|بقلم)[\s::]\s*\p{Lu}/iu.test(
      block.text,
    ) &&
    block.text.length < 80 &&
    !/[.!?]$/.test(block.text)
  )
    return 'byline';
  if (CHINESE_BYLINE.test(block.text)) return 'byline';
  if (
    block.text.length < 90 &&
    parseDate(block.text, draft.facts.lang) &&
    !/[.!?。]$/.test(block.text.replace(/\b(?:uhr|a\.m|p\.m)\.?$/i, ''))
  )
    return 'dateline';
  if (block.text.length < 80 && /\d/.test(block.text) && DATED.test(block.text)) return 'dateline';
  if (block.text.length < 90 && META_NAMES.test(nearWords(block.element, draft.root)))
    return 'byline or date by its name';
  if (prose === 0 && block.text.length < 90 && TITLE_NAMES.test(nearWords(block.element, draft.root)))
    return 'headline or rubric by its name';
  if (!isHeading && block.text.length < 60 && OFFICE.test(block.text)) return 'office of the author';
  if (DURATION.test(block.text)) return 'length of a recording';
  if (prose === 0 && block.linkChars > block.chars * 0.7 && block.chars < 60) return 'a link before the text';
  if (prose === 0 && isFragment(block)) return 'no sentence, before the text';
  return null;
}

/** A few words that are no sentence and head nothing: a name, a place, a label whose link went. */
function isFragment({ element, text }: Block): boolean {
  if (text.length >= LONGEST_FRAGMENT || /^h[1-6]$/.test(element.localName) || WIDE.test(text)) return false;
  if (element.closest('table, pre, blockquote, dl, ol, details')) return false;
  if (/^(?:[uod]l|table)$/.test(element.nextElementSibling?.localName ?? '')) return false;
  // a sentence may end in the number of a note
  if (text.length < 3 || /[.!?…。！？:,»”"’)]\s?\[?\d{0,3}\]?$/u.test(text)) return LABEL.test(text);
  // a line in bold heads what follows, an item of a list is one of several, and `Host: Somebody` says who speaks
  return !/[:\uFF1A]/.test(text) && element.localName !== 'li' && !isBold(element, text);
}

function isBold(element: Element, text: string): boolean {
  const bold = element.querySelector('b, strong');
  return bold !== null && (bold.textContent ?? '').trim().length > text.length * 0.8;
}

/** The author's name, with "By" or without, and nothing else. */
function isByline(text: string, draft: Draft): boolean {
  const bare = plain(text).replace(/^(?:by|von|par|por|di|door|av|af)\s/u, '');
  return draft.facts.authors.some((author) => author.length > 5 && plain(author) === bare);
}

function nearWords(element: Element, root: Element): string {
  const parent = element.parentElement;
  const own = classWords(element);
  return parent && parent !== root && (parent.textContent ?? '').trim().length < 150
    ? own + classWords(parent)
    : own;
}
