import type { LanguageWords } from './language-words.ts';

export const en: LanguageWords = {
  scales: { 3: 'thousand|k', 6: 'million|millions|mn|mln', 9: 'billion|billions|bn|bln', 12: 'trillion|trillions|trn', 5: 'lakh|lakhs', 7: 'crore|crores' },
  particles: 'of',
  percent: 'percent|per cent|pct|percentage point|percentage points|percent points|pc',
  currencies: {
    USD: 'dollar|bucks|american dollars|u.s. dollars', GBP: 'pounds sterling|pound sterling|sterling|quid', JPY: 'yen', CNY: 'yuan|renminbi|rmb', INR: 'rupee', RUB: 'ruble|rouble', KRW: 'won', CHF: 'francs', VND: 'dong', BRL: 'reais|real', ZAR: 'rand', THB: 'baht', TRY: 'lira', BTC: 'bitcoin', cent: 'cent', penny: 'pence|penny|pennies|p',
  },
  units: {
    month: 'mos', h: 'hrs', min: 'mins', s: 'secs', t: 'tons|ton|tonnes|metric ton|metric tonnes', lb: 'lbs', inch: 'in.|″', yd: 'yds', ft2: 'sq ft|sq. ft.|square-foot|sqft', m2: 'sq m|sqm|square metre|sq. m', km2: 'sq km|square kilometre', mi2: 'sq mi|sq miles', m3: 'cubic metre', km: 'kilometre|kms|klicks', m: 'metre', cm: 'centimetre', mm: 'millimetre|mil', l: 'litre', ml: 'millilitre', 'km/h': 'kph|kmh|kilometres per hour|kilometers an hour', mph: 'miles an hour', decade: 'decade', century: 'centuries', GB: 'gigs|gig', hp: 'bhp', kn: 'knots', barrel: 'barrel|bpd', bp: 'basis point|bps', kcal: 'kcal|calorie', dB: 'decibel', night: 'night', quarter: 'quarter', megaton: 'megatons', ppm: 'parts per million', rpm: 'rpm', fps: 'fps|frames per second', dpi: 'dpi',
  },
  per: 'per|a|an|/|each',
  perUnits: { share: 'share|shares', user: 'user|users|seat', person: 'capita|head|inhabitant', unit: 'unit|piece|item|ticket|copy|license|transaction|agent|member|employee|student|child|household|game|session' , barrel: 'barrel', gal: 'gallon', night: 'night' },
  numbers: {
    0: 'zero', 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve', 13: 'thirteen', 14: 'fourteen', 15: 'fifteen',
    16: 'sixteen', 17: 'seventeen', 18: 'eighteen', 19: 'nineteen', 20: 'twenty', 30: 'thirty', 40: 'forty|fourty', 50: 'fifty', 60: 'sixty', 70: 'seventy', 80: 'eighty', 90: 'ninety',
  },
  multipliers: { 100: 'hundred', 12: 'dozen' },
  linkers: 'and',
  articles: 'a|an',
  fractions: { 2: 'half|halves', 3: 'third|thirds', 4: 'quarter|quarters|fourth|fourths', 5: 'fifth|fifths', 6: 'sixths', 7: 'sevenths', 8: 'eighths', 10: 'tenth|tenths' },
  halves: { '1/2': 'half of|half the' },
  times: 'times|x|×|-fold|fold',
  of: 'of|out of|in|of the|of his last|of her last|of their last|of its last|of the last|of his|of her|of their|of its|of our|out of every|in every',
  to: 'to|up to|through',
  between: ['between', 'and'],
  from: 'from',
  and: 'and|or|to|nor|versus|vs|vs.|against|then',
  more: 'over|more than|at least|above|exceeding|no less than|well over|>|≥',
  less: 'under|less than|fewer than|almost|nearly|up to|below|no more than|as much as|as many as|just under|close to',
  about: 'about|around|roughly|approximately|some|an estimated|estimated|ca.|ca|~|approx.|approx',
  up: 'rose|rising|up|increase|increased|grew|grow|growing|growth|gain|climbed|jumped|higher|more',
  down: 'fell|fallen|down|decrease|decreased|decline|declined|drop|dropped|lost|loss|lower|slid|cut|reduced|reduction|off|less',
  labels:
    'chapter|page|pages|article|no|no.|route|highway|level|phase|season|episode|figure|fig|fig.|table|ver|v|part|step|room|flight|floor|grade|amendment|act|vol|volume|issue|book|game|area|group|round|week|day|stage|box|world war|super bowl|microsoft|llama|gpt|§|p',
  years: 'in|since|year|early|late|mid|the|©',
  stop: 'and|or|but|of|in|on|at|to|for|from|by|with|as|than|the|a|an|is|are|was|were|be|been|has|have|had|will|would|can|could|should|not|that|this|these|those|which|who|when|where|while|because|so|after|before|during|since|until|about|against|between|into|through|over|under|up|down|out|off|there|all|most|some|now|per|versus|vs|it|its|he|she|his|her|they|their|we|you|your|ago|later|earlier|old|across|among|within|without|according|said|left|times',
  prenominal: '',
};
