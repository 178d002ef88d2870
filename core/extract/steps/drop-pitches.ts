import { inParts } from '../in-slices.ts';
import { measure } from '../measure.ts';
import { textOf } from '../metadata/text-of.ts';
import type { Step } from './step.ts';

/**
 * Words of those who sell subscriptions, accounts and newsletters. One alone says nothing; many together are a pitch. In small letters alone: a
 * pattern for both takes twice as long to compile.
 */
const CUES = new RegExp(
  `(?<!\\p{L})(?:${[
    'subscri\\w+|sign(?:ing)? (?:up|in)|log(?:ged)? in|register(?:ed)?|create an account|account|unlimited|access|e-?paper|cancel any ?time|per month|free trial|newsletters?|inbox|e-?mail(?: address)?|privacy (?:policy|notice)|terms (?:of|and)|reserved for|already a|paywall|support (?:our|us)|donat\\w+|members?(?:hip)?|unlock|exclusive|download the app|push notifications?|read on|continue reading',
    'abo(?:s|nnement\\w*|nnieren|nnent\\w*)?|testen|kündbar|monatlich|im monat|anmelden|angemeldet|registrier\\w+|konto|weiterlesen|freischalten|zugang|zugriff|datenschutz\\w*|kostenlos|spend\\w+|unterstütz\\w+|push-\\w+|app|lesekomfort|login|einloggen',
    "s['’]abonner|abonn\\w+|inscri\\w+|connecte\\w*|compte|illimité|sans engagement|essai gratuit|offre|par mois|suscri\\w+|regístr\\w+|inici\\w+ sesión|cuenta|acceso|ilimitado|al mes|boletín|iscriv\\w+|accedi|registrat\\w+|abbona\\w*|assin\\w+|conta|por mês|inloggen|account|abonneer|onbeperkt|proefperiode|logg inn|log ind|prenumer\\w+|přihl\\w+|předplat\\w+|zaloguj|prenumerat\\w+",
    'đăng (?:ký|nhập)|tài khoản|bản tin|gói|miễn phí|登录|注册|订阅|会员|会員|登録|ログイン|購読|有料|구독|로그인|회원',
  ].join('|')})(?!\\p{Script=Latin})`,
  'gu',
);
const LONGEST = 1600;
const MOST_OF_ARTICLE = 0.3;
/** Share of such words from which on they are what the article is about. */
const SUBJECT = 0.012;
const MOST_READ = 60_000;

/** Removes boxes that sell: subscriptions, accounts, newsletters. They are told by how many such words stand together. */
export const dropPitches: Step = {
  name: 'drop-pitches',
  *run(draft) {
    const sizes = measure(draft.root);
    const all = sizes.get(draft.root)?.chars ?? 0;
    let whole: Counts | undefined;
    yield;
    yield* inParts(draft.root.querySelectorAll('div, section, aside, header, ul, form, p'), (element) => {
      const size = sizes.get(element);
      if (!size || size.chars < 40 || size.chars > LONGEST || size.chars > all * MOST_OF_ARTICLE) return;
      if (!draft.root.contains(element) || size.pictures > 2) return;
      if (element.localName === 'p' && size.chars > 350) return;
      const text = textOf(element, LONGEST);
      const found = new Set(text.toLowerCase().match(CUES));
      const words = text.match(/\p{L}+/gu)?.length ?? 0;
      // articles about subscriptions have such words too, but not every eighth one
      if (found.size < (words < 40 ? 3 : 4) || found.size < words / 13) return;
      // and where the rest is about them, what sells leads somewhere
      if (size.linkChars === 0 && isSubject(count(text), (whole ??= count(textOf(draft.root, MOST_READ)))))
        return;
      draft.note('removed', `a pitch: ${[...found].slice(0, 6).join(', ')}`, element);
      element.remove();
    });
  },
};

interface Counts {
  readonly cues: number;
  readonly words: number;
}

function count(text: string): Counts {
  return { cues: text.toLowerCase().match(CUES)?.length ?? 0, words: text.match(/\p{L}+/gu)?.length ?? 0 };
}

/** Whether the text around a box has many of its words too. */
function isSubject(box: Counts, whole: Counts): boolean {
  return whole.cues - box.cues > (whole.words - box.words) * SUBJECT;
}
