import type { RefusalReason } from '../import-list.ts';

const LONGEST = 8192;

/** A web address as articles have it, or why it is none. */
export function readAddress(value: unknown): { readonly url: string } | { readonly why: RefusalReason } {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return { why: 'no-address' };
  if (text.length > LONGEST || !/^https?:\/\//i.test(text)) return { why: 'not-web' };
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return { why: 'not-web' };
  // `https://bank.example@evil.example/` shows one host and opens another
  url.username = '';
  url.password = '';
  // pages that draw themselves keep the place of an article behind these
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  return { url: url.href };
}
