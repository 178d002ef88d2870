import { firstTag } from './first-tag.ts';
import type { LinkedData } from './read-linked-data.ts';
import type { MetaTags } from './read-meta-tags.ts';

const RIGHT_TO_LEFT = /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|dv|ckb|arc|syr)(?:-|$)/i;

/** The page's language as it declares it, corrected where the script of the text says otherwise, and its direction. */
export function readLanguage(
  document: Document,
  linked: LinkedData | null,
  tags: MetaTags,
  sample: string,
): { lang: string; dir: 'ltr' | 'rtl' } {
  const declared =
    [
      document.documentElement.getAttribute('lang'),
      document.documentElement.getAttribute('xml:lang'),
      document.body.getAttribute('lang'),
      firstTag(tags, 'content-language', 'og:locale', 'dc.language', 'language'),
      linked?.language,
    ]
      .map((value) => tidy(value ?? ''))
      .find(Boolean) ?? '';
  const seen = byScript(sample);
  const lang =
    seen && seen.split('-')[0] !== declared.split('-')[0] && !agrees(seen, declared) ? seen : declared;
  const marked = (
    document.body.getAttribute('dir') ||
    document.documentElement.getAttribute('dir') ||
    ''
  ).toLowerCase();
  const dir = marked === 'rtl' || (marked !== 'ltr' && RIGHT_TO_LEFT.test(lang)) ? 'rtl' : 'ltr';
  return { lang, dir };
}

function tidy(value: string): string {
  const text =
    value
      .trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(text)) return '';
  return Intl.getCanonicalLocales(text)[0] ?? '';
}

/** Some letter that only Vietnamese has among the languages of Latin script, or of another script than Latin, Greek and Cyrillic. */
const TELLING = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u0590-\u1FFF\u2E80-\uFFFF]/;

/** The language that the script of the text leaves no doubt about. */
function byScript(sample: string): string {
  // each pattern with a script in it takes long to compile, and most texts need none
  if (!TELLING.test(sample)) return '';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return '';
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / letters;
  if (share(/[\u3040-\u30FF]/g) > 0.1) return 'ja';
  if (share(/[\uAC00-\uD7AF]/g) > 0.3) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  if (share(/\p{Script=Thai}/gu) > 0.3) return 'th';
  if (share(/\p{Script=Arabic}/gu) > 0.4) return 'ar';
  if (share(/\p{Script=Hebrew}/gu) > 0.4) return 'he';
  if (share(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu) > 0.06) return 'vi';
  return '';
}

function agrees(seen: string, declared: string): boolean {
  if (seen === 'ar') return /^(?:fa|ur|ps|sd|ug|ckb)/.test(declared);
  if (seen === 'he') return /^(?:yi|iw)/.test(declared);
  if (seen === 'zh') return /^(?:ja|ko|yue)/.test(declared);
  return false;
}
