import { openStage } from '../tests/e2e/stage.ts';
import { tourArticle } from './tour-article.ts';
import { tourFinding } from './tour-finding.ts';
import { tourFigures } from './tour-figures.ts';
import { tourImport, tourSavingAgain } from './tour-import.ts';
import { tourEmpty, tourLibrary, tourOffline } from './tour-library.ts';
import { Tour } from './tour-log.ts';
import { tourPopovers } from './tour-popovers.ts';
import { tourContent } from './tour-content.ts';
import { tourMarks } from './tour-marks.ts';
import { tourMending } from './tour-mending.ts';
import { tourTakeAway } from './tour-take-away.ts';
import { tourReading } from './tour-reading.ts';
import { tourOtherPages, tourSettings, tourVietnamese, VIETNAMESE } from './tour-screens.ts';

export interface TourOptions {
  /** Only the part of the tour that one article can show, with the article at this address. */
  readonly url?: string | undefined;
  /** The folder for the pictures; emptied first. */
  readonly out: string;
}

/** Walks through everything Figleaf does, in Chromium without a screen. Answers whether every step saw what it must. */
export async function runTour({ url, out }: TourOptions): Promise<boolean> {
  const start = performance.now();
  const tour = new Tour(out);
  const stage = await openStage();
  try {
    const isSaved = await tourArticle(tour, stage, url ?? VIETNAMESE);
    if (isSaved) await tourLibrary(tour, stage);
    if (isSaved && url === undefined) await tourTakeAway(tour, stage);
    if (url === undefined) {
      await tourFigures(tour, stage);
      await tourPopovers(tour, stage);
      await tourMarks(tour, stage);
      await tourReading(tour, stage);
      await tourContent(tour, stage);
      await tourMending(tour, stage);
      await tourOtherPages(tour, stage);
      await tourSettings(tour, stage);
      await tourFinding(tour, stage);
      await tourImport(tour, stage);
      await tourSavingAgain(tour, stage);
    }
    if (isSaved) await tourOffline(tour, stage);
    if (url === undefined) await tourEmpty(tour, stage);
  } finally {
    await stage.close();
  }
  if (url === undefined) await tourVietnamese(tour);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  if (tour.failures > 0) console.log(`\n${tour.failures} of the steps did not see what they must.`);
  console.log(`\n${tour.pictures} pictures in ${out}/, ${seconds} s`);
  return tour.failures === 0;
}
