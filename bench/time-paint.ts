import { type Stage, until } from '../tests/e2e/stage.ts';

/** From the start of the navigation until the frame with what `selector` names was handed to the screen. */
export async function timePaint(stage: Stage, path: string, selector: string): Promise<number> {
  const page = await stage.browser.newPage();
  await page.evaluateOnNewDocument((wanted) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      look.disconnect();
      const painted = () => setTimeout(() => Object.assign(globalThis, { painted: performance.now() }));
      requestAnimationFrame(painted);
    });
    look.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(`chrome-extension://${stage.extension.id}${path}`);
  const time = await until(
    () => page.evaluate(() => (globalThis as { painted?: number }).painted ?? null),
    path,
    120_000,
  );
  await page.close();
  return time;
}
