/** Words that show how figures of one clause belong together. Short on purpose: what is not certain is not shown. */
export interface RelationWords {
  /** After a percentage: of what is planned. */
  plan: RegExp;
  /** After a percentage: against an earlier time. */
  earlier: RegExp;
  /** Before a percentage that is itself the level, in percent of the earlier time; elsewhere a change was meant. */
  level: RegExp | null;
  /** Before a percentage in languages that name the whole first. */
  wholeFirst: RegExp | null;
  /** Between a whole and its parts. */
  parts: RegExp;
  /** Between a percentage of change and the level it led to. */
  toLevel: RegExp;
  /** Between the two ends of a change. */
  change: RegExp;
  /** Near a percentage that is no plain change of the two figures beside it. */
  average: RegExp;
}

const WORDS: Record<string, RelationWords> = {
  vi: {
    plan: /^ (?:so với )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)/,
    earlier: /^ (?:so với|so) (?:cùng kỳ|năm trước|năm ngoái|năm \d{4})|^ cùng kỳ/,
    level: /(?:bằng|đạt|tương đương|chỉ còn) (?:\S+ )?$/,
    wholeFirst: null,
    parts: /trong đó|bao gồm|gồm có|riêng/,
    toLevel: /^ (?:lên|còn|xuống|xuống còn|lên mức|đạt) $/,
    change: /^ (?:lên|xuống|còn|lên đến|lên tới|xuống còn) $/,
    average: /bình quân|trung bình|mỗi năm/,
  },
  en: {
    plan: /^ of (?:the |its |their |a )?(?:full-year |annual |yearly |whole )?(?:plan|target|budget|goal|estimate)(?!\p{L})/u,
    earlier:
      /^,? (?:year[ -]on[ -]year|yoy|on the year|(?:from|than|over) (?:a|the|last|the same) (?:previous |prior )?(?:year|quarter|month|period)|compared (?:with|to) (?:the same period|a year|last year|the (?:previous|prior)|20\d\d)|(?:from|over) 20\d\d|from a year (?:ago|earlier))/,
    level: null,
    wholeFirst: null,
    parts: /including|of which|of whom|among them|comprising/,
    toLevel: /^ to (?:about |around |nearly |over )?$/,
    change: /^ to $/,
    average: /average|annual|a year|per year|compound|cagr/,
  },
  de: {
    plan: /^ (?:des|vom) (?:jahres)?(?:plans?|budgets?|ziels?|haushalts\p{L}*)/u,
    earlier:
      /^ (?:gegenüber|im vergleich zu[mr]?|verglichen mit|mehr als im|weniger als im|zum) (?:dem |der |des )?(?:vor|jahr|gleichen)/,
    level: null,
    wholeFirst: null,
    parts: /davon|darunter/,
    toLevel: /^ auf (?:rund |knapp |etwa )?$/,
    change: /^ auf $/,
    average: /durchschnitt|jährlich|pro jahr/,
  },
  fr: {
    plan: /^ (?:du budget|de l['’]objectif|des prévisions|du plan)/,
    earlier: /^ (?:par rapport à (?:l['’]année|l['’]an|la même|20\d\d)|sur un an|en glissement annuel)/,
    level: null,
    wholeFirst: null,
    parts: /dont|parmi lesquels|parmi lesquelles/,
    toLevel: /^,? à $/,
    change: /^ à $/,
    average: /moyenne|par an|annuel/,
  },
  es: {
    plan: /^ (?:del presupuesto|del plan|de la meta|del objetivo)/,
    earlier:
      /^ (?:respecto|frente|con respecto|en comparación) (?:al?|con)(?: el| la)? (?:mismo|año|20\d\d|ejercicio)|^ interanual/,
    level: null,
    wholeFirst: null,
    parts: /de los cuales|de las cuales|entre ellos|entre ellas|de ellos|incluid[oa]s/,
    toLevel: /^,? (?:a|hasta) (?:los )?$/,
    change: /^ a $/,
    average: /promedio|media|anual|por año/,
  },
  zh: {
    plan: /^(?!)/,
    earlier: /^(?!)/,
    level: null,
    wholeFirst: /(同比|比上年|比去年|较上年|较去年同期)[\u4e00-\u9fff]{0,4}$/,
    parts: /其中/,
    toLevel: /^至$/,
    change: /^(?:增至|降至|升至|减至|增加到|减少到)$/,
    average: /平均|年均/,
  },
  ja: {
    plan: /^(?!)/,
    earlier: /^(?!)/,
    level: null,
    wholeFirst: /(前年比|前年同期比|前年度比)[\u3041-\u9fff]{0,3}$/,
    parts: /うち|内訳/,
    toLevel: /^(?!)/,
    change: /^から$/,
    average: /平均/,
  },
};

export function relationWordsOf(lang: string): RelationWords | null {
  return WORDS[lang.toLowerCase().split(/[-_]/)[0] ?? ''] ?? null;
}
