/**
 * How much of a page is read at most. Plain Readability takes ten seconds on 200,000 nodes and fifteen on one element
 * with 20,000 attributes; behind these bounds every step is linear, and none holds the page for long.
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
  /** Characters that are copied from all attributes of the page together. */
  readonly attributeCharacters: number;
  /** Characters of one picture that stands in its own address; a longer one is left out. */
  readonly pictureCharacters: number;
  /** Deeper elements are flattened into the last one: HTML parsers stop at 512 too. */
  readonly depth: number;
  /** Elements beyond which Readability, quadratic in places, is not asked. */
  readonly scoredElements: number;
}

export const BUDGET: Budget = {
  milliseconds: 3000,
  nodes: 60_000,
  characters: 1_500_000,
  attributes: 60,
  attributeCharacters: 20_000_000,
  pictureCharacters: 8_000_000,
  depth: 220,
  scoredElements: 12_000,
};
