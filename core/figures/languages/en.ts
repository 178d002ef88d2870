import type { LanguageWords } from './language-words.ts';

export const en: LanguageWords = {
  scales: { 3: 'thousand|k', 6: 'million|millions|mn|mln', 9: 'billion|billions|bn|bln', 12: 'trillion|trillions|trn', 5: 'lakh|lakhs', 7: 'crore|crores' },
  particles: 'of',
  percent: 'percent|per cent|pct|percentage point|percentage points|percent points|pc',
  currencies: {
    USD: 'dollar|bucks|american dollars|u.s. dollars', GBP: 'pounds sterling|pound sterling|sterling|quid', JPY: 'yen', CNY: 'yuan|renminbi|rmb', INR: 'rupee', RUB: 'ruble|rouble', KRW: 'won', MXN: 'pesos', CHF: 'francs', VND: 'dong', SEK: 'kronor|swedish crowns', DKK: 'kroner|danish crowns', BRL: 'reais|real', ZAR: 'rand', THB: 'baht', NGN: 'naira', IDR: 'rupiah', MYR: 'ringgit', TRY: 'lira', ILS: 'shekel', PLN: 'zloty', KES: 'shillings', BTC: 'bitcoin', cent: 'cent', penny: 'pence|penny|pennies|p',
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
  more: 'over|more than|at least|above|upwards of|exceeding|in excess of|greater than|no less than|no fewer than|well over|just over|a little over|slightly over|minimum of|>|≥|surpassing|topping|surpassed|exceeded',
  less: 'under|less than|fewer than|almost|nearly|up to|below|no more than|at most|as much as|as many as|just under|maximum of|close to|not more than|<|≤|just shy of',
  about: 'about|around|roughly|approximately|some|an estimated|estimated|circa|ca.|ca|~|≈|c.|approx.|approx|about a|in the region of',
  up: 'rose|rise|rises|risen|rising|up|increase|increased|increases|increasing|grew|grow|grows|grown|growing|growth|gain|gained|gains|climbed|climb|jumped|jump|surged|surge|soared|added|higher|improved|advance|advanced|more|grow revenue|raised|boost|boosted',
  down: 'fell|fall|falls|fallen|falling|down|decrease|decreased|decreases|decline|declined|declines|declining|drop|dropped|drops|dropping|lost|loses|loss|lower|slid|slipped|plunged|tumbled|shrank|cut|reduced|reduces|reduce|reduction|sank|off|dipped|less|slashed|save',
  labels:
    'chapter|page|pages|section|article|articles|no|no.|nos|number|route|highway|interstate|level|phase|type|season|episode|figure|fig|fig.|table|version|ver|v|part|step|room|flight|unit|apartment|apt|suite|building|gate|platform|line|exit|track|lane|street|avenue|floor|grade|class|category|cat|tier|channel|formula|windows|office|iphone|ipad|galaxy|android|ios|macos|model|series|boeing|airbus|item|question|rule|proposition|prop|resolution|amendment|title|act|psalm|verse|vol|vol.|volume|issue|book|game|lot|district|precinct|ward|zone|sector|area|group|round|week|day|stage|act|scene|size|option|lesson|module|exercise|appendix|annex|clause|paragraph|para|ref|id|code|zip|po box|box|tel|phone|fax|call|top|world war|super bowl|wrestlemania|web|web3|union|pier|warehouse|division|squadron|battalion|regiment|covid|hwy|rt|rd|bus|train|bug|ticket|error|microsoft|llama|gpt|gemini|claude|radio|bbc|catch|rank|ranked|seed|isbn|doi|issn|pmid|section|sec|§|ch|pp|p|layer|port|http|python|java|node|php|playstation|ps|xbox|rtx|gtx|core|ryzen',
  years: 'in|since|by|of|year|from|until|till|during|before|after|around|circa|ca.|ca|early|late|mid|summer|winter|spring|autumn|fall|the|for|class of|copyright|©',
  stop: 'and|or|but|of|in|on|at|to|for|from|by|with|as|than|the|a|an|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must|do|does|did|not|no|that|this|these|those|which|who|whom|whose|when|where|while|if|because|so|after|before|during|since|until|about|against|between|into|through|over|under|up|down|out|off|again|then|once|here|there|all|both|each|few|most|some|such|only|own|same|too|very|just|now|per|versus|vs|it|its|he|she|his|her|they|their|we|our|you|your|i|my|us|ago|later|earlier|old|across|among|within|without|despite|compared|according|if|whereas|away|above|below|said|says|left|times',
  prenominal: '',
};
