import type { LanguageWords } from './language-words.ts';

export const fr: LanguageWords = {
  scales: { 3: 'mille|millier|milliers|k', 6: 'million|millions|mio', 9: 'milliard|milliards|mds|md|mrd', 12: 'billion|billions|mille milliards|trillions' },
  particles: "de|d'|d’|des",
  percent: "pour cent|pour-cent|p. 100|points de pourcentage|point de pourcentage|p. cent",
  currencies: {
    EUR: 'eur', USD: 'dollar|dollars américains|billets verts|dollars us', GBP: 'livres', CHF: 'fs|chf', FRF: 'franc|ff|francs français', XOF: 'francs cfa|f cfa|fcfa', JPY: 'yens|yen', CNY: 'yuan|renminbi', RUB: 'roubles', DZD: 'dinars|da', TND: 'dt', MAD: 'dirhams|dhs|dh', INR: 'roupies', cent: 'centime|cents', penny: 'pence|penny', BTC: 'bitcoins',
  },
  units: {
    year: 'année', day: 'journées', h: 'h', min: 'mn', decade: 'décennie', century: 'siècles', m: 'metres', km: 'kilometres|bornes', km2: 'kilomètres carrés|kilomètre carré', m2: 'mètres carrés|mètre carré|m2|m²', m3: 'mètres cubes|mètre cube', t: 'tonne', kg: 'kilo', 'km/h': 'kilomètres-heure|kilomètres heure|km/heure', hp: 'chevaux|ch', kWh: 'kilowattheures|kilowatt-heure', MW: 'mégawatts', GW: 'gigawatts', barrel: 'baril', lb: 'livres de poids', kcal: 'calories|kilocalories', dB: 'décibels', night: 'nuits|nuitées', quarter: 'trimestres', percentpoint: 'points de base',
  },
  per: 'par|/|au|à l’',
  perUnits: { person: 'habitant|tête', share: 'action|titre', unit: 'unité|pièce|exemplaire|élève|salarié|foyer|ménage' },
  numbers: {
    0: 'zéro', 1: 'un|une', 2: 'deux', 3: 'trois', 4: 'quatre', 5: 'cinq', 6: 'six', 7: 'sept', 8: 'huit', 9: 'neuf', 10: 'dix', 11: 'onze', 12: 'douze', 13: 'treize', 14: 'quatorze', 15: 'quinze', 16: 'seize', 20: 'vingt|vingts', 30: 'trente',
    40: 'quarante', 50: 'cinquante', 60: 'soixante', 70: 'septante', 80: 'huitante|octante', 90: 'nonante',
  },
  multipliers: { 100: 'cent|cents' },
  linkers: 'et',
  articles: 'un|une',
  fractions: { 3: 'tiers', 4: 'quart|quarts', 5: 'cinquième|cinquièmes', 6: 'sixièmes', 8: 'huitièmes', 10: 'dixième|dixièmes' },
  halves: { '1/2': 'moitié des|moitié du|moitié de la|moitié de|moitié d’|moitié d\'' },
  times: 'fois',
  of: 'sur|des|sur les|parmi les|sur dix',
  to: 'à|jusqu’à|jusqu\'à',
  between: ['entre', 'et'],
  from: 'de|passé de|passe de|passer de|passant de',
  and: 'et|ou|à|contre|puis',
  more: 'plus de|plus d’|au moins|supérieur à',
  less: 'moins de|moins d’|près de|près d’|presque|jusqu’à|au plus|à peine|d’à peine|inférieur à|sous',
  about: 'environ|environs|d’environ|quelque|autour de|à peu près',
  up: 'augmenté|augmente|augmentation|hausse|progressé|progression|croissance|gagne|plus',
  down: 'baissé|baisse|diminué|diminue|diminution|recul|perd|réduit|moins|réduction',
  labels:
    'article|n°|numéro|page|chapitre|niveau|saison|épisode|figure|route|autoroute|formule|§|tél.|tél|téléphone|point|cac',
  years: 'en|depuis|an|©',
  stop: 'et|ou|mais|de|du|des|d|la|le|les|l|un|une|en|au|aux|à|dans|sur|sous|par|pour|avec|sans|est|sont|était|a|ont|qui|que|qu|dont|où|ne|pas|plus|moins|se|s|ce|cet|cette|ces|son|sa|ses|leur|il|elle|contre|entre|depuis|pendant|avant|après|selon|comme',
  prenominal: 'grands|grandes|petits|petites|nouveaux|nouvelles|autres|premiers|premières|derniers|dernières|jeunes|anciens|anciennes|gros|grosses',
};
