/**
 * Signs of one kind of page, added up: in the address, in the head, in the elements. Each sign alone is
 * too rare to be learned from a small corpus; their sum is not. The order is that of the constants.
 */
export type Hints = number[];

export const FORUM = 0;
export const DOCS = 1;
export const SHOP = 2;
export const FIRM = 3;
export const STORY = 4;
