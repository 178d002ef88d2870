import { join } from 'node:path';
import { type CorpusPage, readCorpus } from './corpus.ts';
import type { Kept } from './attack-kept-page.ts';
import { openChromium, type Session } from './devtools.ts';
import { bundle } from '../tests/e2e/bundle.ts';

/** Prints for each set of a corpus what the sanitiser took of the extracted texts: it may take nothing good. */
export async function compareKept(directory: string): Promise<void> {
  const source = await bundle(join(import.meta.dirname, 'attack-kept-page.ts'));
  const browser = await openChromium(['--host-resolver-rules=MAP * ~NOTFOUND']);
  try {
    const { session } = await browser.openWindow('about:blank');
    let page: CorpusPage | null = null;
    session.on('Fetch.requestPaused', ({ requestId, request: { url }, resourceType }) => {
      const isPage = resourceType === 'Document' && page !== null && url === new URL(page.url).href;
      const answer = isPage
        ? session.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: [
              { name: 'content-type', value: 'text/html; charset=utf-8' },
              {
                name: 'content-security-policy',
                value: "script-src 'none'; frame-src 'none'; object-src 'none'",
              },
            ],
            body: Buffer.from(page?.html() ?? '').toString('base64'),
          })
        : session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      answer.catch(() => {});
    });
    await session.send('Page.enable');
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    for (const [set, pages] of readCorpus(directory)) {
      let same = 0;
      let short = 0;
      const lost: string[] = [];
      const sums = new Map<string, [number, number]>();
      for (const one of pages) {
        page = one;
        const kept = await compare(session, one, source);
        if (!kept.isArticle) {
          short++;
          lost.push(
            `${one.id}: too little to be an article: ${kept.text[0].length} characters, ${kept.counts['pictures']?.[0] ?? 0} pictures`,
          );
        }
        const [before, after] = kept.text;
        if (before === after) same++;
        else lost.push(`${one.id}: text differs ${whereDiffers(before, after)}`);
        for (const [name, [had, has]] of Object.entries(kept.counts)) {
          const sum = sums.get(name) ?? [0, 0];
          sums.set(name, [sum[0] + had, sum[1] + has]);
          if (had !== has) lost.push(`${one.id}: ${name} ${had} before, ${has} after`);
        }
      }
      const counts = [...sums].map(([name, [had, has]]) => `${name} ${has} of ${had}`).join(', ');
      console.log(
        `${set}: text the same on ${same} of ${pages.length} pages (${short} of them too short to be an article); ${counts}`,
      );
      for (const line of lost) console.log(`  ${line}`);
    }
  } finally {
    await browser.close();
  }
}

async function compare(session: Session, page: CorpusPage, source: string): Promise<Kept> {
  const parsed = session.once('Page.domContentEventFired');
  await session.send('Page.navigate', { url: page.url });
  await parsed;
  await session.send('Runtime.evaluate', { expression: source });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `parts.kept(${JSON.stringify(page.url)})`,
    returnByValue: true,
  });
  if (exceptionDetails)
    throw new Error(`${page.id}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return result.value as Kept;
}

function whereDiffers(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 60));
  return `at ${at}: ${near(before)} became ${near(after)}`;
}
