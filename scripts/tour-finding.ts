import { byRole, type Stage, until } from '../tests/e2e/stage.ts';
import { picturesSettled } from './tour-library.ts';
import { textOf, type Tour } from './tour-log.ts';

/** What finds something again in the whole library: the ledger of figures with its plot. */
export async function tourFinding(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Finding again');
  const library = await stage.extensionPage('/library.html');
  await tour.step('the ledger, narrowed by kind and unit', async () => {
    await (await byRole(library, 'button', 'Figures')).click();
    await until(() => library.$('.ft tbody tr'), 'the figures');
    await tour.shot(library, 'ledger');
    await (await library.$('.chip:has([data-kind="money"])'))?.click();
    await until(() => library.$('.chip[aria-pressed="true"] [data-kind="money"]'), 'money alone');
    return textOf(library, '.ledger-count');
  });
  await tour.step('the plot of it', async () => {
    await (await byRole(library, 'button', 'Plot')).click();
    await until(() => library.$('.lp-points circle'), 'points');
    await tour.shot(library, 'ledger-plot');
    await (await byRole(library, 'radio', 'By article')).click();
    await until(() => library.$('[data-by="article"]'), 'the other plot');
    await tour.shot(library, 'ledger-plot-article');
    return textOf(library, '.ledger-plot figcaption');
  });
  await tour.step('a search kept by a name', async () => {
    await (await library.$('.side ul button'))?.click();
    await (await library.waitForSelector('input[type="search"]'))?.type('2020');
    await (await byRole(library, 'button', 'Keep this search')).click();
    await (await byRole(library, 'textbox', 'Name of the search')).press('Enter');
    await until(() => library.$('.side-search .num'), 'the search in the side bar');
    await picturesSettled(library);
    await tour.shot(library, 'library-kept-search');
    return textOf(library, '.side-search');
  });
  await tour.step('highlights and notes of all articles', async () => {
    await (await byRole(library, 'button', 'Your highlights')).click();
    await until(() => library.$('.marks-all li, .nothing'), 'the highlights');
    await tour.shot(library, 'library-highlights');
    return textOf(library, '.lib-main');
  });
  await library.close();
}
