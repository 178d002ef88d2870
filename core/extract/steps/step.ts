import type { MendingRule } from '../../mending/rules.ts';
import type { Mending } from '../mend/mend-steps.ts';
import type { Work } from '../in-slices.ts';
import type { Measures } from '../measure.ts';
import type { Facts } from '../metadata/facts.ts';

/** One line of the trace: what a step did to which part of the page, and why. */
export interface TraceEntry {
  readonly step: string;
  readonly did: 'removed' | 'added' | 'changed' | 'kept' | 'chose' | 'failed';
  readonly why: string;
  /** The element as `tag#id.class`, empty where the step speaks of the whole. */
  readonly where: string;
  /** The first words of the text concerned. */
  readonly text: string;
}

/** The article in the making. Steps change it in place: the document is a snapshot that nobody else holds. */
export interface Draft {
  readonly document: Document;
  /** Of the page. */
  readonly url: URL;
  /** What relative addresses in it stand on: the page's own, unless it names another. */
  readonly base: URL;
  readonly facts: Facts;
  /** The whole body at first; `find-root` narrows it to the element that holds the article. */
  root: Element;
  /** The measure of the body, made by the first step that asks and kept up with `takeOut` until the root is found; null before and after. */
  sizes: Measures | null;
  /** The runs of words of the text that the page's JSON-LD carries (see `runsOf`), empty where it carries none. */
  readonly known: ReadonlySet<string>;
  standfirst: string | null;
  /** Names found in the text, such as a lone name under the last paragraph. */
  signedBy: readonly string[];
  /** Elements beyond which no step that is not linear may run. */
  readonly scoredElements: number;
  /** What the user hid and brought back on this site. */
  readonly rules: readonly MendingRule[];
  /** What can be mended is asked for too. */
  readonly isMendable: boolean;
  /** Null where there is nothing to mend and nobody asks. */
  mending: Mending | null;
  /** The rule of each part that is marked as one that can be hidden by its name. */
  marked: Readonly<Record<string, MendingRule>>;
  note(did: TraceEntry['did'], why: string, at?: Element | string): void;
}

/** A named part of the pipeline, with a switch of its own in the options of `extractArticle`. */
export interface Step {
  readonly name: string;
  /** Does its part at once, or, where a large page would make that long, as work that can be interrupted. */
  run(draft: Draft): void | Work<void>;
}
