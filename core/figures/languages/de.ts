import type { LanguageWords } from './language-words.ts';

export const de: LanguageWords = {
  scales: { 3: 'tausend|tsd.|tsd|t', 6: 'million|millionen|mio.|mio|mill.', 9: 'milliarde|milliarden|mrd.|mrd|mia.', 12: 'billion|billionen|bio.|bill.' },
  particles: '',
  percent: 'prozent|prozentpunkte|prozentpunkten|prozentpunkt|v.h.|proz.|prozentig|prozentige|prozentigen|prozentiger|prozentiges',
  currencies: {
    EUR: 'euros|eur|teuro', USD: 'dollar|dollars|us-dollars', GBP: 'pfund|pfund sterling', CHF: 'franken|sfr|fr.|stutz|chf', DEM: 'mark|d-mark|dm|deutsche mark', JPY: 'yen', CNY: 'yuan|renminbi', RUB: 'rubel', TRY: 'lira', INR: 'rupien', cent: 'cent|cents|eurocent|ct', penny: 'pence|penny', BTC: 'bitcoin|bitcoins',
  },
  units: {
    year: 'jahren|jahres|jähriger|jährig|j.|lebensjahre', month: 'monaten|monats|monatige', week: 'wöchige', day: 'tagen|tages|tägige|tägiger', h: 'std|stündige|h', min: 'minütige', s: 'sek', decade: 'jahrzehnt', century: 'jahrhunderte', m2: 'qm|quadratmeter|m²', km2: 'quadratkilometer|qkm', m3: 'kubikmeter', m: 'metern|meters|metres', km: 'kilometern|kilometers', cm: 'zentimetern|centimeter', mm: 'millimetern', t: 'tonne|to', kg: 'kilo', lb: 'pfunde', ha: 'hektare', kWh: 'kilowattstunde', MWh: 'megawattstunden', GWh: 'gigawattstunden', TWh: 'terawattstunden', MW: 'megawatt', GW: 'gigawatt', kW: 'kilowatt', W: 'watt', hp: 'ps', 'km/h': 'stundenkilometer|kmh|tempo', Pa: 'pascal', l: 'litern', barrel: 'barrel|fass', dB: 'dezibel', kcal: 'kalorien|kilokalorien', bp: 'basispunkte', night: 'nächte|übernachtungen', quarter: 'quartale',
  },
  per: 'pro|je|/|im|am|in der',
  perUnits: { person: 'kopf|einwohner', share: 'aktie|anteilsschein', EUR: 'euro', unit: 'stück|stunde|kunde|haushalt', m2: 'quadratmeter|qm' },
  numbers: {
    0: 'null', 1: 'ein|eins|eine|einen|einem|einer', 2: 'zwei|zwo', 3: 'drei', 4: 'vier', 5: 'fünf', 6: 'sechs', 7: 'sieben', 8: 'acht', 9: 'neun', 10: 'zehn', 11: 'elf', 12: 'zwölf', 13: 'dreizehn', 14: 'vierzehn', 15: 'fünfzehn',
    16: 'sechzehn', 17: 'siebzehn', 18: 'achtzehn', 19: 'neunzehn', 20: 'zwanzig', 30: 'dreißig|dreissig', 40: 'vierzig', 50: 'fünfzig', 60: 'sechzig', 70: 'siebzig', 80: 'achtzig', 90: 'neunzig', 1.5: 'anderthalb|eineinhalb', 2.5: 'zweieinhalb', 3.5: 'dreieinhalb', 4.5: 'viereinhalb', 5.5: 'fünfeinhalb',
  },
  multipliers: { 100: 'hundert', 12: 'dutzend' },
  linkers: '',
  articles: 'eine|einer|einen|ein',
  fractions: { 3: 'drittel|dritteln', 4: 'viertel|vierteln', 5: 'fünftel|fünfteln', 6: 'sechstel', 7: 'siebtel', 8: 'achtel', 10: 'zehntel' },
  halves: { '1/2': 'hälfte der|hälfte des|hälfte aller|hälfte von|hälfte ihrer|hälfte seiner', '3/4': 'dreiviertel' },
  times: 'mal|fache|fachen|faches|fach|-fach|-fache|x|×',
  of: 'von|von den|der|der letzten|von insgesamt|aus',
  to: 'bis|bis zu|bis hin zu|bis hin zur|bis hin zum',
  between: ['zwischen', 'und'],
  from: 'von',
  and: 'und|oder|auf|beziehungsweise|bzw.|gegenüber|statt|nach|zu',
  more: 'über|mehr als|mindestens|gut|über eine',
  less: 'unter|knapp|weniger als|fast|höchstens|bis zu|maximal',
  about: 'rund|etwa|circa|ca.|ca|zirka|ungefähr|um die',
  up: 'stieg|steigt|stiegen|gestiegen|wuchs|wächst|plus|anstieg|erhöht|erhöhte|mehr|höher|steigerung',
  down: 'sank|sinkt|gesunken|fiel|fällt|gefallen|minus|rückgang|verlor|niedriger|weniger|gesenkt',
  labels:
    'artikel|art.|art|§|nr.|nr|nummer|kapitel|seite|s.|abs.|absatz|stufe|formel|platz|gleis|teil|typ|phase|a|b|bundesstraße|straße|abb.|telefon|plz|microsoft|ps|u',
  years: 'seit|im jahr|jahr|jahre|in|entfielen|©',
  stop: 'und|oder|aber|von|in|im|an|auf|zu|zur|für|mit|bei|nach|aus|als|wie|der|die|das|den|ein|eine|einen|ist|sind|war|wird|werden|wurde|hat|haben|nicht|auch|noch|nur|schon|sich|es|bis|pro|je|um|über|unter|vor|so|mehr|weniger|davon|zwischen|seit|mal|uhr',
  prenominal: '',
};
