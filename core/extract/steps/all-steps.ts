import { dropBoxes } from './drop-boxes.ts';
import { dropHidden } from './drop-hidden.ts';
import { dropLinkBlocks } from './drop-link-blocks.ts';
import { findRoot } from './find-root.ts';
import { replaceEmbeds } from './replace-embeds.ts';
import { resolvePictures } from './resolve-pictures.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import type { Step } from './step.ts';
import { tidyBody } from './tidy-body.ts';

/** The way of a page to its article, in order. */
export const STEPS: readonly Step[] = [
  dropHidden,
  resolvePictures,
  replaceEmbeds,
  dropBoxes,
  findRoot,
  splitParagraphs,
  dropLinkBlocks,
  tidyBody,
];
