import type { LanguageWords } from './language-words.ts';

export const de: LanguageWords = {
  scales: { 3: 'tausend|tsd.|tsd|t', 6: 'million|millionen|mio.|mio|mill.', 9: 'milliarde|milliarden|mrd.|mrd|mia.', 12: 'billion|billionen|bio.|bill.' },
  percent: 'prozent|prozentpunkt|prozentig',
  currencies: {
    EUR: 'euros|eur|teuro', USD: 'dollar|dollars|us-dollars', GBP: 'pfund|pfund sterling', CHF: 'franken|sfr|fr.|stutz|chf', DEM: 'mark|d-mark|dm|deutsche mark', JPY: 'yen', CNY: 'yuan|renminbi', RUB: 'rubel', cent: 'cent|cents|eurocent|ct', penny: 'pence|penny', BTC: 'bitcoin|bitcoins',
  },
  units: {
    year: 'jahren|jahres|jähriger|jährig|j.', month: 'monaten|monats', week: '', day: 'tagen|tages', h: 'std|h', min: '', decade: 'jahrzehnt', century: 'jahrhunderte', m2: 'qm|quadratmeter|m²', km2: 'quadratkilometer|qkm', m3: 'kubikmeter', m: 'metern|meters', km: 'kilometern|kilometers', cm: 'zentimetern|centimeter', mm: 'millimetern', t: 'tonne', kg: 'kilo', lb: '', kWh: 'kilowattstunde', MW: 'megawatt', GW: 'gigawatt', kW: 'kilowatt', Pa: 'pascal', W: 'watt', hp: 'ps', 'km/h': 'stundenkilometer|kmh', l: 'litern', kcal: 'kalorien|kilokalorien', night: 'nächte|übernachtungen', 
  },
  per: 'pro|je|/|im|am|in der',
  perUnits: { person: 'kopf|einwohner', share: 'aktie|anteilsschein', EUR: 'euro', unit: 'stück|stunde|kunde|haushalt', m2: 'quadratmeter|qm' },
  numbers: {
    0: 'null', 1: 'ein|eins|eine|einen|einem|einer', 2: 'zwei|zwo', 3: 'drei', 4: 'vier', 5: 'fünf', 6: 'sechs', 7: 'sieben', 8: 'acht', 9: 'neun', 10: 'zehn', 11: 'elf', 12: 'zwölf', 13: 'dreizehn', 14: 'vierzehn', 15: 'fünfzehn',
    16: 'sechzehn', 17: 'siebzehn', 18: 'achtzehn', 19: 'neunzehn', 20: 'zwanzig', 30: 'dreißig|dreissig', 40: 'vierzig', 50: 'fünfzig', 60: 'sechzig', 70: 'siebzig', 80: 'achtzig', 90: 'neunzig', 1.5: 'anderthalb|eineinhalb', 2.5: 'zweieinhalb',
  },
  multipliers: { 100: 'hundert', 12: 'dutzend' },
  articles: 'eine|einer|einen|ein',
  fractions: { 3: 'drittel', 4: 'viertel', 5: 'fünftel', 6: 'sechstel', 7: 'siebtel', 8: 'achtel', 10: 'zehntel' },
  halves: { '1/2': 'hälfte der|hälfte des|hälfte aller' },
  times: 'mal|fache|fachen|faches|fach|-fach|-fache|x|×',
  of: 'von|der|aus',
  to: 'bis|bis zu|bis hin zu|bis hin zur',
  between: ['zwischen', 'und'],
  from: 'von',
  and: 'und|oder|auf|nach',
  more: 'über|mehr als|mindestens|gut|über eine',
  less: 'unter|knapp|weniger als|fast|höchstens|bis zu|maximal',
  about: 'rund|etwa|circa|ca.|ca|zirka|ungefähr|um die',
  up: 'stieg|steigt|gestiegen|wuchs|plus|anstieg|erhöht|mehr|höher|steigerung',
  down: 'sank|sinkt|gesunken|fiel|fällt|gefallen|minus|rückgang|verlor|weniger',
  labels:
    'artikel|art.|art|§|nr.|nr|nummer|kapitel|seite|s.|absatz|stufe|formel|platz|teil|typ|phase|a|b|bundesstraße|straße|abb.|microsoft',
  years: 'seit|im jahr|jahr|jahre|in|entfielen|©',
  stop: 'und|oder|aber|von|in|im|an|auf|zu|zur|für|mit|bei|nach|aus|als|der|die|ein|eine|einen|ist|sind|war|wird|werden|wurde|hat|haben|nicht|auch|nur|bis|pro|je|um|über|unter|vor|so|mehr|weniger|davon|zwischen|seit|mal|uhr',
};
