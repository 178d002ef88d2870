import type { LanguageWords } from './language-words.ts';

export const fr: LanguageWords = {
  scales: { 3: 'mille|millier|milliers|k', 6: 'million|millions', 9: 'milliard|milliards|mds|md', 12: 'billion|billions|mille milliards' },
  particles: "de|d'|d’|des",
  percent: 'pour cent|points de pourcentage|point de pourcentage',
  currencies: {
    EUR: 'eur', USD: 'dollar|dollars américains|billets verts|dollars us', GBP: 'livres', CHF: 'fs|chf', FRF: 'franc|ff|francs français', XOF: 'francs cfa|f cfa|fcfa', JPY: 'yens|yen', CNY: 'yuan|renminbi', RUB: 'roubles', DZD: 'dinars|da', MAD: 'dirhams|dhs|dh', cent: 'centime|cents', penny: 'pence|penny', 
  },
  units: {
    year: 'année', day: 'journées', h: 'h', min: 'mn', m: '', km: '', km2: 'kilomètres carrés|kilomètre carré', m2: 'mètres carrés|mètre carré', m3: 'mètres cubes|mètre cube', t: 'tonne', kg: 'kilo', 'km/h': 'kilomètres-heure|kilomètres heure', hp: 'chevaux|ch', kWh: 'kilowattheures', 
  },
  per: 'par|/|au|à l’',
  perUnits: { person: 'habitant|tête', share: 'action|titre', unit: 'unité|élève|salarié|foyer' },
  numbers: {
    0: 'zéro', 1: 'un|une', 2: 'deux', 3: 'trois', 4: 'quatre', 5: 'cinq', 6: 'six', 7: 'sept', 8: 'huit', 9: 'neuf', 10: 'dix', 11: 'onze', 12: 'douze', 13: 'treize', 14: 'quatorze', 15: 'quinze', 16: 'seize', 20: 'vingt|vingts', 30: 'trente',
    40: 'quarante', 50: 'cinquante', 60: 'soixante', 70: 'septante', 80: 'huitante|octante', 90: 'nonante',
  },
  multipliers: { 100: 'cent|cents' },
  linkers: 'et',
  articles: 'un|une',
  fractions: { 3: 'tiers', 4: 'quart', 5: 'cinquième', 10: 'dixième' },
  halves: { '1/2': 'moitié des|moitié du|moitié de la|moitié de|moitié d’' },
  times: 'fois',
  of: 'sur|des',
  to: 'à|jusqu’à',
  between: ['entre', 'et'],
  from: 'de|passé de|passe de|passer de|passant de',
  and: 'et|ou|à|contre|puis',
  more: 'plus de|plus d’|au moins|supérieur à',
  less: 'moins de|moins d’|près de|près d’|presque|jusqu’à|au plus|à peine|d’à peine|inférieur à|sous',
  about: 'environ|environs|d’environ|quelque|autour de|à peu près',
  up: 'augmenté|augmente|hausse|progression|croissance|plus',
  down: 'baissé|baisse|diminué|diminue|recul|réduit|moins',
  labels:
    'article|n°|numéro|page|chapitre|niveau|saison|épisode|figure|route|autoroute|formule|§|tél.|tél|téléphone|point|cac',
  years: 'en|depuis|an|©',
  stop: 'et|ou|mais|de|du|des|d|la|le|les|l|un|une|en|au|aux|à|dans|sur|sous|par|pour|avec|sans|est|sont|a|ont|qui|que|qu|dont|où|ne|pas|plus|moins|se|s|ce|son|leur|contre|entre|depuis|pendant|avant|après|selon',
  prenominal: 'grands|grandes|petits|petites|nouveaux|nouvelles|autres|premiers|premières|derniers|dernières|jeunes',
};
