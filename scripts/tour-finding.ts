import { byRole, type Stage, until } from '../tests/e2e/stage.ts';
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
  await library.close();
}
