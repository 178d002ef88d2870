import { byRole, type Stage } from '../tests/e2e/stage.ts';
import { answerPickers, listFiles, says } from '../tests/e2e/take-away-stage.ts';
import { textOf, type Tour } from './tour-log.ts';

/** Taking articles away: what can be chosen, and what came of it. */
export async function tourTakeAway(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Taking away');
  const library = await stage.extensionPage('/library.html');
  await library.waitForSelector('.art');
  await answerPickers(library);
  await tour.step('export', async () => {
    await (await byRole(library, 'button', 'Export')).click();
    await byRole(library, 'dialog', 'Export');
    await tour.shot(library, 'export');
    await (await library.waitForSelector('.pick:last-of-type'))?.click();
    await (await library.waitForSelector('.sheet [type="submit"]'))?.click();
    await says(library, 'written');
    await tour.shot(library, 'export-done');
    const said = await textOf(library, '.sheet-report');
    await (await byRole(library, 'button', 'Done')).click();
    return `${said}; ${Object.keys(await listFiles(library)).join(', ')}`;
  });
  await library.close();
}
