import type { LanguageWords } from './language-words.ts';

export const fr: LanguageWords = {
  scales: { 3: 'mille|millier|milliers|k', 6: 'million|millions|mio', 9: 'milliard|milliards|mds|md|mrd', 12: 'billion|billions|mille milliards|trillions' },
  particles: "de|d'|d’|des",
  percent: "pour cent|pour-cent|p. 100|points de pourcentage|point de pourcentage|p. cent",
  currencies: {
    EUR: 'eur', USD: 'dollar|dollars américains|billets verts|dollars us', GBP: 'livres', CHF: 'fs|chf', FRF: 'franc|ff|francs français', XOF: 'francs cfa|f cfa|fcfa', JPY: 'yens|yen', CNY: 'yuan|renminbi', RUB: 'roubles', DZD: 'dinars|da', TND: 'dt', MAD: 'dirhams|dhs|dh', HTG: 'gourdes', INR: 'roupies', KRW: 'wons', cent: 'centime|cents', penny: 'pence|penny', BTC: 'bitcoins',
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
  more: 'plus de|plus d’|plus d\'|au moins|supérieur à|supérieure à|dépassant|minimum|au-delà de|au-dessus de|pas moins de',
  less: 'moins de|moins d’|près de|près d’|près d\'|presque|jusqu’à|jusqu\'à|au plus|à peine|d’à peine|d\'à peine|maximum|inférieur à|inférieure à|pas plus de|sous',
  about: 'environ|environs|d’environ|d\'environ|quelque|autour de|aux alentours de|à peu près|de l’ordre de|approximativement|une|ca.',
  up: 'augmenté|augmente|augmentation|hausse|en hausse de|hausse de|progressé|progresse|progression|croissance|gagné|gagne|bondi|grimpé|plus|augmenté de|croît|progressant|s’accroît|crû',
  down: 'baissé|baisse|en baisse de|baisse de|diminué|diminue|diminution|recul|reculé|recule|chuté|chute|perdu|perd|réduit|réduire|repli|moins|diminuant|recul de|réduction',
  labels:
    'article|art.|n°|no|nº|numéro|page|p.|chapitre|niveau|phase|type|saison|épisode|figure|fig.|tableau|version|partie|étape|chambre|salle|vol|porte|ligne|route|autoroute|rue|windows|office|iphone|galaxy|android|ios|formule|boeing|airbus|modèle|série|tome|volume|acte|scène|annexe|alinéa|paragraphe|§|groupe|catégorie|classe|lot|zone|secteur|numero|tél.|tél|téléphone|fax|bp|cedex|top|rn|rd|nationale|départementale|quai|bâtiment|appartement|arrondissement|paris|lyon|marseille|loi|décret|directive|règlement|chaîne|france|canal|peugeot|renault|citroën|division|ligue|rang|mi|bus|tram|question|point|cac|covid|avenue|boulevard|place|bis|microsoft|vers|psaume|note|ref|réf|code|lycée|radio|matricule|section|titre|option|chap.|génération',
  years: 'en|depuis|dès|vers|an|année|années|de|avant|après|jusqu’en|jusqu\'en|fin|début|été|hiver|printemps|automne|courant|entre|et|©|pour|qu’en|qu\'en|mi',
  stop: "et|ou|mais|de|du|des|d|la|le|les|l|un|une|en|au|aux|à|dans|sur|sous|par|pour|avec|sans|est|sont|était|étaient|a|ont|avait|avaient|sera|seront|qui|que|qu|dont|où|ne|pas|plus|moins|se|s|ce|cet|cette|ces|son|sa|ses|leur|leurs|il|elle|ils|elles|nous|vous|je|on|y|contre|entre|depuis|pendant|avant|après|selon|chez|comme|si|donc|car|puis|lors|afin|ainsi|fois|près|vers|soit|sont|ne|n|c|j|tout|toute|tous|parmi|fut|furent|jusqu|plus|dès|pesant",
  prenominal: 'grands|grandes|grand|grande|petits|petites|petit|petite|nouveaux|nouvelles|nouveau|nouvelle|autres|autre|premiers|premières|derniers|dernières|jeunes|jeune|anciens|anciennes|vieux|vieilles|principaux|principales|meilleurs|meilleures|gros|grosses|différents|différentes|beaux|belles|bons|bonnes|faux|futurs|hauts|longs|longues|mauvais|prochains|prochaines|seuls|seules|simples|supplémentaires',
};
