import { defineExtensionMessaging, type ExtensionMessage } from '@webext-core/messaging';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ArticleSchema, type Article } from '../core/article/article.ts';
import { WebAddressSchema } from '../core/article/web-address.ts';
import { FigureCountsSchema, type FigureCounts, ShelfSchema } from '../core/article/saved.ts';
import { type Mark, MarkSchema } from '../core/article/mark.ts';
import type { Verdict } from '../core/detect/verdict.ts';
import type { Failure } from '../core/failure.ts';
import { type MendingRule, MendingRulesSchema } from '../core/mending/rules.ts';
import { type MarkChange, MarkChangeSchema } from '../core/marks/change-marks.ts';
import type { Result } from '../core/result.ts';
import type { WantedLoss } from '../core/wanted/wanted-link.ts';
import type {
  JoinedArticle,
  LibraryEvent,
  MendableArticle,
  Opening,
  OwnMarks,
  PageSummary,
  Parts,
  SavedState,
  SaveWay,
} from '../models/ports.ts';

/** What a reader may change of what the user did with a saved article. Pure: the script in a page leaves it out. */
const OwnShelfChangeSchema = /* @__PURE__ */ ownShelfChange(ShelfSchema);
export type OwnShelfChange = v.InferOutput<typeof OwnShelfChangeSchema>;

/** What the reader's frame is given: the article of its own tab, once. */
export interface ReaderHandover {
  readonly article: Article;
  readonly highlighting: boolean;
  readonly parts: Parts;
  readonly tabId: number;
  readonly isPrivate: boolean;
}

/** The article that a link leads to, and the address where it was found. */
export interface ReadLink {
  readonly article: Article;
  readonly figures: FigureCounts;
  readonly address: string;
}

/** Every message between the parts of the extension: what it carries, and what it is answered. */
interface Messages {
  // to the background
  verdict(data: Verdict): void;
  pageChanged(data: { reading: boolean; highlighting: boolean }): void;
  take(data: { token: string; tabId: number | null }): ReaderHandover | null;
  readInTab(data: { token: string }): void;
  setReading(data: { tabId: number; on: boolean | null }): Result<boolean, Failure>;
  setHighlighting(data: { tabId: number; on: boolean | null }): Result<boolean, Failure>;
  save(data: { tabId: number; way: SaveWay; evenPrivate: boolean }): Result<SavedState, Failure>;
  /** A page of the extension was opened: what was begun goes on. */
  wake(): void;
  retryPictures(data: { id: string }): Result<void, Failure>;
  stopPictures(data: { id: string }): Result<void, Failure>;
  /** Changes what the user did with a saved article: the worker outlives the page that asks, which may be closing. */
  changeShelf(data: { id: string; shelf: OwnShelfChange }): Result<void, Failure>;
  savedState(data: { id: string }): Result<SavedState, Failure>;
  marks(data: { tabId: number }): Result<OwnMarks | null, Failure>;
  /** Changes a mark of the article that a tab shows; without one, of a saved copy by the page that shows it, which may be closing. */
  changeMark(data: {
    tabId: number | null;
    id: string;
    change: MarkChange;
  }): Result<readonly Mark[], Failure>;
  /** Whether articles of the site of a tab open by themselves, after it was set where `on` says so. Null where nothing is remembered. */
  opening(data: { tabId: number; on: boolean | null }): Opening | null;
  /** What can be mended in the article of a tab; with `rules`, after they took the place of those of its site. */
  mend(data: { tabId: number; rules: readonly MendingRule[] | null }): Result<MendableArticle, Failure>;
  /** Fetches the parts that follow the article of a tab, and answers when the next has come. */
  join(data: { tabId: number }): Result<JoinedArticle, Failure>;
  /** Saves several tabs; answers when all are done with. */
  saveTabs(data: { ids: readonly number[] }): void;
  /** Links of the queue are due. */
  fetchWanted(): void;
  // to the page that the worker opens to have a parser
  readLink(data: { url: string; mayBePrivate: boolean }): Result<ReadLink, WantedLoss>;
  // to the content scripts of a tab
  pageVerdict(): Verdict;
  pageStatus(): { reading: boolean; highlighting: boolean };
  pageSummary(): Result<PageSummary, Failure>;
  pageArticle(): Result<{ article: Article; figures: FigureCounts }, Failure>;
  pageMendable(data: { rules: readonly MendingRule[] | null }): Result<MendableArticle, Failure>;
  pageJoin(): Result<JoinedArticle, Failure>;
  pageGive(data: { token: string }): { article: Article; highlighting: boolean; parts: Parts } | null;
  /** The user is about to choose: the reader is loaded, unseen. */
  pageReady(): void;
  pageReading(data: { on: boolean | null; highlight: boolean; byItself: boolean }): Result<boolean, Failure>;
  pageHighlighting(data: { on: boolean | null; marks: readonly Mark[] }): Result<boolean, Failure>;
  // to the reader of a tab, from the page it lies over
  readerHighlighting(data: { on: boolean }): void;
  // to the reader's frames, from wherever the library was changed
  libraryEvent(data: LibraryEvent): void;
}

/** The shape of what each message carries. Whatever does not parse is dropped and reported. */
const token = v.pipe(v.string(), v.uuid());
const flag = v.nullable(v.boolean());
const tabId = v.pipe(v.number(), v.integer());
const nothing = v.optional(v.undefined_());
const uuid = v.pipe(v.string(), v.uuid());
const id = v.object({ id: uuid });
/** What a page is asked: apart from the others, so that the script in a page carries no more than these. */
const PAGE_SCHEMAS = {
  pageVerdict: nothing,
  pageStatus: nothing,
  pageSummary: nothing,
  pageArticle: nothing,
  pageMendable: v.object({ rules: v.nullable(MendingRulesSchema) }),
  pageJoin: nothing,
  pageGive: v.object({ token }),
  pageReady: nothing,
  pageReading: v.object({ on: flag, highlight: v.boolean(), byItself: v.boolean() }),
  pageHighlighting: v.object({ on: flag, marks: v.array(MarkSchema) }),
} satisfies Partial<Record<keyof Messages, v.GenericSchema>>;
const OTHER_SCHEMAS = {
  verdict: v.object({ isArticle: v.boolean(), score: v.number(), links: v.number(), words: v.number() }),
  pageChanged: v.object({ reading: v.boolean(), highlighting: v.boolean() }),
  take: v.object({ token, tabId: v.nullable(tabId) }),
  readInTab: v.object({ token }),
  setReading: v.object({ tabId, on: flag }),
  setHighlighting: v.object({ tabId, on: flag }),
  save: v.object({ tabId, way: v.picklist(['ask', 'update', 'keep-both']), evenPrivate: v.boolean() }),
  wake: nothing,
  retryPictures: id,
  stopPictures: id,
  changeShelf: v.object({ id: uuid, shelf: OwnShelfChangeSchema }),
  savedState: id,
  marks: v.object({ tabId }),
  changeMark: v.object({ tabId: v.nullable(tabId), id: uuid, change: MarkChangeSchema }),
  opening: v.object({ tabId, on: flag }),
  mend: v.object({ tabId, rules: v.nullable(MendingRulesSchema) }),
  join: v.object({ tabId }),
  saveTabs: v.object({ ids: v.pipe(v.array(tabId), v.maxLength(1000)) }),
  fetchWanted: nothing,
  readLink: v.object({ url: WebAddressSchema, mayBePrivate: v.boolean() }),
  readerHighlighting: v.object({ on: v.boolean() }),
  libraryEvent: v.variant('is', [
    v.object({ is: v.literal('changed'), id: v.string() }),
    v.object({ is: v.literal('removed'), id: v.string() }),
    v.object({ is: v.literal('healed'), restored: v.number(), damaged: v.number() }),
  ]),
} satisfies Record<Exclude<keyof Messages, keyof typeof PAGE_SCHEMAS>, v.GenericSchema>;

/** What a page hands over to be kept, parsed once more before it is written. */
export const PageArticleSchema = v.object({
  article: ArticleSchema,
  figures: FigureCountsSchema,
});

/** What the page with the parser hands over, parsed once more likewise. */
export const ReadLinkSchema = v.object({
  article: ArticleSchema,
  figures: FigureCountsSchema,
  address: WebAddressSchema,
});

const messaging = defineExtensionMessaging<Messages>();
export const { sendMessage } = messaging;

/** Who may send a message: a content script in a tab, or a page of the extension. */
type Sender = 'content' | 'extension';

interface Received<K extends keyof Messages> {
  readonly data: Parameters<Messages[K]>[0];
  readonly sender: ExtensionMessage['sender'];
}

type Work<K extends keyof Messages> = (
  message: Received<K>,
) => ReturnType<Messages[K]> | Promise<ReturnType<Messages[K]>>;

/** Answers one kind of message, after its sender was checked and what it carries was parsed. */
export function handle<K extends keyof Messages>(kind: K, from: Sender, work: Work<K>): () => void {
  return answer(kind, { ...PAGE_SCHEMAS, ...OTHER_SCHEMAS }[kind], from, work);
}

/** The same in the script of a page, which answers pages of the extension alone. */
export function handleInPage<K extends keyof Messages & keyof typeof PAGE_SCHEMAS>(
  kind: K,
  work: Work<K>,
): () => void {
  return answer(kind, PAGE_SCHEMAS[kind], 'extension', work);
}

function answer<K extends keyof Messages>(
  kind: K,
  schema: v.GenericSchema,
  from: Sender,
  work: Work<K>,
): () => void {
  // the library's types cannot follow a generic key through its conditional types
  const onMessage = messaging.onMessage as unknown as (
    kind: K,
    listener: (message: { data: unknown; sender: ExtensionMessage['sender'] }) => unknown,
  ) => () => void;
  return onMessage(kind, ({ data, sender }) => {
    if (!isFrom(sender, from)) throw new Error(`${kind}: not from ${from}`);
    const parsed = v.safeParse(schema, data ?? undefined);
    if (!parsed.success) throw new Error(`${kind}: ${parsed.issues[0].message}`);
    return work({ data: parsed.output as Parameters<Messages[K]>[0], sender });
  });
}

function isFrom(sender: ExtensionMessage['sender'], from: Sender): boolean {
  const { runtime } = browser;
  if (sender.id !== runtime.id) return false;
  // by its scheme: a frame in a web page has a host of its own, which changes
  const isPage = (sender.url ?? '').startsWith(new URL(runtime.getURL('')).protocol);
  return from === 'content' ? !isPage && sender.tab !== undefined && sender.frameId === 0 : isPage;
}

function ownShelfChange({ entries: { archivedAt, readAt, starred, tags, place } }: typeof ShelfSchema) {
  return v.object({
    archivedAt: v.exactOptional(archivedAt),
    readAt: v.exactOptional(readAt),
    starred: v.exactOptional(starred),
    tags: v.exactOptional(tags),
    place: v.exactOptional(place),
  });
}
