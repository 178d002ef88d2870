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
  await tour.step('restore', async () => {
    await (await byRole(library, 'button', 'Restore')).click();
    await byRole(library, 'dialog', 'Restore');
    await tour.shot(library, 'restore');
    await library.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      for await (const [name, handle] of root.entries()) {
        if (!name.endsWith('.zip')) continue;
        const files = new DataTransfer();
        files.items.add(await (handle as FileSystemFileHandle).getFile());
        const input = document.querySelector<HTMLInputElement>('.sheet input[type="file"]');
        if (!input) return;
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await says(library, 'already and stay');
    await tour.shot(library, 'restore-preview');
    const said = await textOf(library, '.sheet-report');
    await library.keyboard.press('Escape');
    return said;
  });
  await tour.step('free space', async () => {
    await (await byRole(library, 'button', 'Free space')).click();
    await (await library.waitForSelector('.space-lines input'))?.click();
    await tour.shot(library, 'space');
    const said = await textOf(library, '.space-total');
    await library.keyboard.press('Escape');
    return said;
  });
  await library.close();
  const options = await stage.extensionPage('/options.html');
  await tour.step('a backup by itself', async () => {
    await byRole(options, 'button', 'Choose a folder');
    await answerPickers(options);
    await (await byRole(options, 'button', 'Choose a folder')).click();
    await says(options, 'in the folder, as');
    await options.$eval('#data', (section) => section.scrollIntoView());
    await tour.shot(options, 'options-backup');
    return Object.keys(await listFiles(options, 'Backups')).join(', ');
  });
  await options.close();
}
