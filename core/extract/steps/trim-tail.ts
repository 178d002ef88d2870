import { closestWithin } from '../closest-within.ts';
import { remainingBlocks, type Block } from '../list-blocks.ts';
import { plain } from '../metadata/plain.ts';
import { END_NOTE, invitesElsewhere, READ_ALSO, SITE_LINE } from './label-phrases.ts';
import { openingPhrases, phrasesWith } from './phrases.ts';
import type { Draft, Step } from './step.ts';

/** What a list under the text lists. */
const STORIES = String.raw`(?:articles?|posts?|stories|news|reads?|reading|topics?|content|links?|videos?|search(?:es)?|coverage|headlines|pages|products|resources|guides|recipes|tags|categories|episodes|now|today|on|from|in)\b`;
/** What heads the last part of a page, whatever comes behind it in the line. */
const FOOT_PHRASES = [
  String.raw`about (?:the )?authors?\b|author bio|(?:suggested|recommended) citation|how to cite|cite (?:this|as)\b|leave a (?:reply|comment)|join the conversation|newsletter\b|sign up\b|subscribe\b|you (?:may|might) also|a message from|support our\b|more (?:from|stories|news|articles)\b|recent (?:posts|articles|news)\b`,
  ...['our (?:top|latest)', 'popular', 'latest', 'trending', 'related', 'similar', 'more'].map(
    (word) => `${word} ${STORIES}`,
  ),
  String.raw`share (?:this|on|your|with|via|it|article|post|story)\b|comments? (?:\(|on\b|section|are\b|for\b|closed|policy|\d)|tags?\s*:|tagged (?:in|as|with|under)\b|filed under\b|related\s*:`,
  String.raw`zitiervorschlag|über diese (?:reihe|serie)|haftungs(?:ausschluss|beschränkung)|über (?:den|die) autor(?:in|en)?\b|zur person\b|ähnliche (?:artikel|beiträge)|weitere (?:artikel|beiträge|themen)|das könnte (?:sie|dich|euch|ihnen|dir)\b|autor(?:in)?$|teilen (?:sie|mit|auf)\b|neueste \p{L}*(?:artikel|beiträge|meldungen|nachrichten|kommentare)|kommentare (?:zu|\(|\d)`,
  String.raw`commentaires? (?:\(|\d)|articles (?:liés|similaires)|à propos de l['’]aut|comentarios (?:\(|\d|recientes|cerrados)|artículos relacionados|sobre (?:el|la|o|a) autor|reacties (?:op|\(|\d)`,
  String.raw`bình luận (?:\(|\d|của|bài)|ý kiến (?:\(|\d|bạn|của|độc giả)|tin (?:liên quan|khác|mới|cùng)|từ khóa`,
  String.raw`関連(?:記事|エントリ|リンク|ニュース|キーワード|タグ|情報|する|トピック|コンテンツ)|コメント(?:を|一覧|欄|数|する)|この記事|相关(?:新闻|阅读|文章|报道|推荐|链接|搜索|资讯|内容|主题)|댓글|관련\s?(?:기사|뉴스|글|키워드|태그)`,
];
/** What heads it only where the line says nothing else: "Comment ça marche ?" and "Popular tools" are headings of the text. */
const FOOT_WORDS =
  'tags?|comments?|share|related|popular|latest|trending|teilen|neueste|schlagwörter|schlagworte|kommentare?|commentaires?|comentarios|commenti|reacties|bình luận|ý kiến|関連|コメント|相关|관련';
const ALONE = String.raw`\s*(?:[:\uFF1A]|\(?\d+\)?)?\s*$`;
const FOOT_HEADING = openingPhrases(
  '',
  [...FOOT_PHRASES, ...FOOT_WORDS.split('|').map((word) => word + ALONE)].join('|'),
);
/** "About Example Corporation" */
const ABOUT = /^About (?:the )?\p{Lu}/u;
/** A question or request to those who read, such as only the end of an article has. */
const ASKS_READERS = phrasesWith(
  'comment kommentar teilen? share comentários comentarios komentarz reacties dưới コメント欄 评论区 留言区',
  /\b(?:in (?:the|den) (?:comments?|kommentaren?)|comments? (?:below|section)|(?:artikel|beitrag) teilen\?|share (?:this|your) \w+|dans les commentaires|(?:en|nos) los comentarios|nos comentários|nei commenti|w komentarzach|in de reacties|i kommentar\w+)|(?:bình luận|ý kiến) (?:bên|phía) dưới|コメント欄|评论区|留言区/iu,
);
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}\p{Lu}[\p{L}.'’-]*(?:\s\([^)]{2,30}\))?$/u;

/** Removes what follows the text: author boxes, newsletters, tags, rights, appended stories; keeps a name that signs it. */
export const trimTail: Step = {
  name: 'trim-tail',
  run(draft) {
    cutAtFootHeading(draft);
    const blocks = remainingBlocks(draft.root).filter(
      (block) => !closestWithin(block.element, 'figure', draft.root),
    );
    let sentences = 0;
    const linked = linkedIds(draft.root);
    let hasNotes = false;
    for (let at = blocks.length - 1; at >= Math.max(1, blocks.length - 25); at--) {
      const block = blocks[at] as Block;
      // what the text itself leads to is a note of the author's, however short it is
      const isNote = isLinked(block.element, linked);
      // and the heading over such notes is theirs
      const isTheirs = hasNotes && /^h[2-6]$/.test(block.element.localName);
      hasNotes = isNote;
      if (isNote || isTheirs) continue;
      // one sentence may stand under a note of the site; two are the text
      const why = sentences === 0 ? reasonFor(block, draft) : noteFor(block, draft);
      if (why) {
        draft.note('removed', why, block.element);
        block.element.remove();
      } else if (++sentences > 2) break;
    }
  },
};

/** The ids that links in the text lead to. */
function linkedIds(root: Element): ReadonlySet<string> {
  const links = [...root.querySelectorAll('sup a[href*="#"], a[href*="#"] > sup, a[role="doc-noteref"]')];
  return new Set(
    links.flatMap((one) => {
      const href = (one.closest('a') ?? one).getAttribute('href') ?? '';
      const id = href.slice(href.indexOf('#') + 1);
      return id ? [id, decoded(id)] : [];
    }),
  );
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function isLinked(element: Element, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false;
  const note = element.closest('li') ?? element;
  return [note, element, ...note.querySelectorAll('[id]')].some(({ id }) => ids.has(id));
}

/** A heading such as "About the author" or "Related" in the last part ends the article, with all that follows. */
function cutAtFootHeading(draft: Draft): void {
  const blocks = remainingBlocks(draft.root);
  const total = blocks.reduce((sum, block) => sum + block.chars, 0);
  let before = 0;
  for (const [at, block] of blocks.entries()) {
    const heading = /^h[1-6]$/.test(block.element.localName) || block.chars < 45;
    const after = total - before - block.chars;
    if (
      heading &&
      block.text.length < 70 &&
      before > total * 0.5 &&
      after < total * 0.35 &&
      (FOOT_HEADING.test(block.text) ||
        ABOUT.test(block.text) ||
        (READ_ALSO.test(block.text) && /^h[2-6]$/.test(block.element.localName))) &&
      block.element.localName !== 'td'
    ) {
      let rest = blocks.slice(at);
      const links = rest.reduce((sum, one) => sum + one.linkChars, 0);
      const isProse = (one: Block) =>
        one.chars > 110 && one.linkChars < one.chars * 0.3 && /[.!?。…"”»]$/.test(one.text);
      const prose = rest.filter((one) => one.chars > 200 && isProse(one)).length;
      if (READ_ALSO.test(block.text) && rest.some(isProse)) {
        // links to other stories between two parts of the text
        rest = rest.slice(0, rest.findIndex(isProse));
      } else if (prose > 2 && links < after * 0.2) {
        before += block.chars;
        continue;
      }
      draft.note('removed', `the article ends at this heading: ${rest.length} lines`, block.element);
      for (const one of rest) one.element.remove();
      return;
    }
    before += block.chars;
  }
}

/** A line that says of itself that it is no part of the text. */
function noteFor({ element, text }: Block, draft: Draft): string | null {
  if (closestWithin(element, 'pre, table, blockquote', draft.root)) return null;
  if (closestWithin(element, 'li', draft.root))
    return invitesElsewhere(text) ? 'invites to a newsletter, an app or the like' : null;
  if (/^h[2-6]$/.test(element.localName)) return null;
  if (END_NOTE.test(text) && text.length < 350) return 'a note under the text';
  if (invitesElsewhere(text)) return 'invites to a newsletter, an app or the like';
  if (text.length < 260 && /[\w.+-]+@[\w-]+\.\w/.test(text)) return 'an address to write to';
  return null;
}

function hasAfter(element: Element, root: Element): boolean {
  for (let here = element; here !== root && here.parentElement; here = here.parentElement)
    for (let next = here.nextElementSibling; next; next = next.nextElementSibling)
      if ((next.textContent ?? '').trim() || next.querySelector('img') || next.localName === 'img')
        return true;
  return false;
}

function reasonFor(block: Block, draft: Draft): string | null {
  const text = block.text;
  if (closestWithin(block.element, 'pre, table, blockquote', draft.root)) return null;
  const note = noteFor(block, draft);
  if (note) return note;
  if (/^(?:đường dẫn bài viết|permalink|url|link)\s*[::]/iu.test(text) || /^https?:\/\/\S+$/.test(text))
    return 'address of the page';
  if (SITE_LINE.test(text) && text.length < 400) return 'a line of the site';
  if (READ_ALSO.test(text) && text.length < 300) return 'leads to other stories';
  // a list that is not mostly links keeps its items: sources
  if (
    block.element.localName !== 'li' &&
    block.linkChars > block.chars * 0.6 &&
    !(block.chars - block.linkChars > 25 && /[.!?。]["”»]?$/.test(text))
  )
    return 'mostly links';
  if (/^h[2-6]$/.test(block.element.localName)) return 'a heading with nothing under it';
  const bare = plain(text);
  for (const author of draft.facts.authors) {
    const name = plain(author);
    if (name.length > 3 && bare.includes(name) && bare.length < name.length + 40) return 'signature';
    // "Jane Doe is a reporter for …": the author box of a site without class names
    if (
      name.length > 3 &&
      bare.startsWith(name) &&
      text.length < 600 &&
      /^.{2,60}\b(?:is|was an?|ist|arbeitet|covers|writes|reports|has been|schreibt|est|es)\b/iu.test(text)
    )
      return 'about the author';
  }
  if (!draft.facts.authorsCertain && text.length < 40 && NAME.test(text)) {
    draft.signedBy = [text.replace(/\s\([^)]*\)$/, '')];
    return 'signature';
  }
  if (
    /^[([]?\p{L}{2,4}(?:\s?[/,+-]\s?\p{L}{2,4}){0,4}[)\]]?$/u.test(text) &&
    (/^[([]/.test(text) || text === text.toLowerCase())
  )
    return 'initials of who wrote it';
  if (text.length < 250 && !/[.!?…]\s/.test(text) && ASKS_READERS.test(text)) return 'asks the readers';
  if (/[:\uFF1A]$/.test(text) && block.chars < 40 && !hasAfter(block.element, draft.root))
    return 'announces what is not there';
  if (
    block.element.localName !== 'li' &&
    block.chars < 60 &&
    !/[.!?…。！？"”»)’'」』:]$/u.test(text) &&
    !/[\u3040-\u30FF\u3400-\u9FFF]/.test(text)
  )
    return 'no sentence';
  if (/^\p{P}*$/u.test(text)) return 'no words';
  return null;
}
