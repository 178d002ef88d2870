import { bringBack, hideChosen, markMendable, mendFirst, setAside } from '../mend/mend-steps.ts';
import { addLeadPicture } from './add-lead-picture.ts';
import { compareLinkedData } from './compare-linked-data.ts';
import { dropBoxes } from './drop-boxes.ts';
import { dropCards } from './drop-cards.ts';
import { dropHidden } from './drop-hidden.ts';
import { dropLabels } from './drop-labels.ts';
import { dropLinkBlocks } from './drop-link-blocks.ts';
import { dropPitches } from './drop-pitches.ts';
import { dropRepeats } from './drop-repeats.ts';
import { findRoot } from './find-root.ts';
import { openNoscript } from './open-noscript.ts';
import { replaceEmbeds } from './replace-embeds.ts';
import { resolveFormulas } from './resolve-formulas.ts';
import { resolvePictures } from './resolve-pictures.ts';
import { shapeCaptions } from './shape-captions.ts';
import { shapePullQuotes } from './shape-pull-quotes.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import type { Step } from './step.ts';
import { takeOpening } from './take-opening.ts';
import { takeStandfirst } from './take-standfirst.ts';
import { tidyBody } from './tidy-body.ts';
import { trimHead } from './trim-head.ts';
import { trimTail } from './trim-tail.ts';

/** The way of a page to its article, in order. */
export const STEPS: readonly Step[] = [
  openNoscript,
  resolveFormulas,
  mendFirst,
  dropHidden,
  resolvePictures,
  replaceEmbeds,
  setAside,
  shapePullQuotes,
  dropBoxes,
  findRoot,
  takeOpening,
  addLeadPicture,
  splitParagraphs,
  dropCards,
  dropPitches,
  shapeCaptions,
  dropLinkBlocks,
  dropLabels,
  compareLinkedData,
  takeStandfirst,
  trimHead,
  trimTail,
  dropRepeats,
  bringBack,
  markMendable,
  tidyBody,
  hideChosen,
];
