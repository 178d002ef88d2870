/**
 * How much of a page is read at most. Plain Readability takes ten seconds on 200,000 nodes and fifteen on one element
 * with 20,000 attributes; behind these bounds every step is linear.
 */
export interface Budget {
  /** Milliseconds for the whole extraction, then `too-slow`. */
  readonly milliseconds: number;
  /** Nodes that are cloned; what follows is not read. */
  readonly nodes: number;
  /** Characters of text that are cloned. */
  readonly characters: number;
  /** Attributes that are copied from one element. */
  readonly attributes: number;
  /** Deeper elements are flattened into the last one: HTML parsers stop at 512 too. */
  readonly depth: number;
  /** Elements beyond which Readability, quadratic in places, is not asked. */
  readonly scoredElements: number;
}

export const BUDGET: Budget = {
  milliseconds: 3000,
  nodes: 150_000,
  characters: 6_000_000,
  attributes: 60,
  depth: 220,
  scoredElements: 12_000,
};
