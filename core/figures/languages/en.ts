import type { LanguageWords } from './language-words.ts';

export const en: LanguageWords = {
  scales: { 3: 'thousand|k', 6: 'million|mn', 9: 'billion|bn', 12: 'trillion', 5: 'lakh', 7: 'crore' },
  particles: 'of',
  percent: 'percent|per cent|pct|percentage point',
  currencies: {
    USD: 'dollar|bucks|american dollars|u.s. dollars', GBP: 'pounds sterling|pound sterling|sterling|quid', JPY: 'yen', CNY: 'yuan|renminbi|rmb', INR: 'rupee', RUB: 'ruble|rouble', CHF: 'francs', ZAR: 'rand', BTC: 'bitcoin', cent: 'cent', penny: 'pence|penny|pennies|p',
  },
  units: {
    h: 'hrs', min: 'mins', s: 'secs', t: 'tons|ton|tonnes|metric ton|metric tonnes', lb: 'lbs', inch: 'in.|″', yd: '', ft2: 'sq ft|square-foot|sqft', m2: 'sq m|sqm|square metre', km2: 'sq km|square kilometre', mi2: 'sq mi|sq miles', m3: 'cubic metre', km: 'kilometre', m: 'metre', cm: 'centimetre', mm: 'millimetre', l: 'litre', ml: 'millilitre', 'km/h': 'kph|kilometres per hour|kilometers an hour', decade: 'decade', century: 'centuries', kn: 'knots', barrel: 'barrel|bpd', night: 'night', 
  },
  per: 'per|a|an|/|each',
  perUnits: { share: 'share|shares', user: 'user|users|seat', person: 'capita|head|inhabitant', unit: 'unit|piece|item|ticket|copy|license|employee|student|household' , barrel: 'barrel', gal: 'gallon', night: 'night' },
  numbers: {
    0: 'zero', 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve', 13: 'thirteen', 14: 'fourteen', 15: 'fifteen',
    16: 'sixteen', 17: 'seventeen', 18: 'eighteen', 19: 'nineteen', 20: 'twenty', 30: 'thirty', 40: 'forty', 50: 'fifty', 60: 'sixty', 70: 'seventy', 80: 'eighty', 90: 'ninety',
  },
  multipliers: { 100: 'hundred', 12: 'dozen' },
  linkers: 'and',
  articles: 'a|an',
  fractions: { 2: 'half', 3: 'third', 4: 'quarter|fourth', 5: 'fifth', 6: 'sixth', 8: 'eighth', 10: 'tenth' },
  halves: { '1/2': 'half of|half the' },
  times: 'times|x|×|-fold|fold',
  of: 'of|out of|in',
  to: 'to|up to|through',
  between: ['between', 'and'],
  from: 'from',
  and: 'and|or|to|vs',
  more: 'over|more than|at least|above|exceeding|>|≥',
  less: 'under|less than|fewer than|almost|nearly|up to|below|as much as|as many as|close to',
  about: 'about|around|roughly|approximately|some|an estimated|estimated|ca.|ca|~|approx.|approx',
  up: 'rose|rising|up|increase|increased|grew|grow|growth|climbed|higher|more',
  down: 'fell|down|decrease|decreased|decline|declined|drop|dropped|lost|lower|cut|reduced|reduction|off|less',
  labels:
    'chapter|page|article|no|no.|route|highway|level|phase|season|episode|figure|fig|table|v|part|step|room|floor|act|volume|issue|book|game|area|round|week|day|box|microsoft|llama|gpt|§|p',
  years: 'in|since|year|early|late|mid|the|©',
  stop: 'and|or|but|of|in|on|at|to|for|from|by|with|as|than|the|a|an|is|are|was|were|be|been|has|have|had|will|would|can|could|should|not|that|this|these|those|which|who|when|where|while|so|after|before|during|since|until|about|against|between|into|through|over|under|up|down|out|off|some|now|per|versus|vs|it|its|he|she|his|her|they|their|we|you|your|ago|later|earlier|old|across|without|according|said|left|times',
};
