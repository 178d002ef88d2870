import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { siteOf } from '../../core/article/site-of.ts';
import { type MendingRule, rulesFor, SiteMendingSchema } from '../../core/mending/rules.ts';

/** Of the settings this alone: their whole schema would be a tenth of the reading script. */
const StoredSchema = v.object({ settings: v.object({ mending: v.array(SiteMendingSchema) }) });

/** What the user hid and brought back on the site of `url`. Nothing where nothing is stored that can be read. */
export async function storedRules(url: string): Promise<readonly MendingRule[]> {
  const stored = await browser.storage.local.get('settings').catch(() => null);
  const read = v.safeParse(StoredSchema, stored);
  return read.success ? rulesFor(read.output.settings.mending, siteOf(url)) : [];
}
