import type { LanguageWords } from './language-words.ts';

export const de: LanguageWords = {
  scales: { 3: 'tausend|tsd.|tsd|t', 6: 'million|millionen|mio.|mio|mill.', 9: 'milliarde|milliarden|mrd.|mrd|mia.', 12: 'billion|billionen|bio.|bill.' },
  particles: '',
  percent: 'prozent|prozentpunkte|prozentpunkten|prozentpunkt|v.h.|proz.|prozentig|prozentige|prozentigen|prozentiger|prozentiges',
  currencies: {
    EUR: 'euros|eur|teuro', USD: 'dollar|dollars|us-dollars', GBP: 'pfund|pfund sterling', CHF: 'franken|sfr|fr.|stutz|chf', DEM: 'mark|d-mark|dm|deutsche mark', JPY: 'yen', CNY: 'yuan|renminbi', RUB: 'rubel', TRY: 'lira', SEK: 'kronen', PLN: 'zloty|złoty', INR: 'rupien', KRW: 'won', ATS: 'schilling', ITL: 'lire', cent: 'cent|cents|eurocent|ct', penny: 'pence|penny', BTC: 'bitcoin|bitcoins',
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
  more: 'über|mehr als|mindestens|gut|über eine|wenigstens|oberhalb|ab|mehr wie',
  less: 'unter|knapp|weniger als|fast|höchstens|bis zu|maximal|beinahe|nahezu|unterhalb|nicht einmal|gerade einmal',
  about: 'rund|etwa|circa|ca.|ca|zirka|ungefähr|um die|schätzungsweise|gegen|in etwa|geschätzt|geschätzte|annähernd|~',
  up: 'stieg|steigt|stiegen|gestiegen|steigen|steigerte|wuchs|wächst|gewachsen|zunahm|zulegte|legte|plus|anstieg|erhöht|erhöhte|zuwachs|mehr|höher|gewann|kletterte|zugelegt|zunahme|steigerung|plus von',
  down: 'sank|sinkt|sanken|gesunken|sinken|fiel|fällt|fielen|gefallen|minus|rückgang|verlor|verloren|niedriger|weniger|schrumpfte|ging|reduziert|gesenkt|abgenommen|einbruch|reduzierte|minus von',
  labels:
    'artikel|art.|art|paragraf|paragraph|§|§§|nr.|nr|nummer|kapitel|seite|s.|abs.|absatz|stufe|formel|platz|gleis|windows|office|iphone|galaxy|android|ios|version|teil|band|bd.|klasse|typ|phase|runde|raum|zimmer|halle|autobahn|a|b|bundesstraße|straße|kanal|modell|serie|golf|airbus|boeing|tabelle|abbildung|abb.|liga|bundesliga|staffel|folge|episode|heft|ausgabe|covid|tel.|tel|telefon|fax|plz|postfach|konto|linie|buslinie|tor|station|bezirk|wien|microsoft|kategorie|gruppe|rang|startnummer|ziffer|satz|zeile|schritt|punkt|frage|antwort|ikea|web|industrie|agenda|hartz|pisa|schalke|mainz|hannover|xbox|playstation|ps|u|s|etappe|spieltag|erwägungsgrund|grundgesetz|gg|bgb|stgb',
  years: 'seit|im jahr|im jahre|jahr|jahre|in|bis|ab|von|vor|nach|um|anfang|ende|mitte|sommer|winter|herbst|frühjahr|frühling|entfielen|war|wurde|dann|copyright|©|der|zum|für',
  stop: 'und|oder|aber|von|vom|in|im|an|am|auf|zu|zum|zur|für|mit|bei|nach|aus|als|wie|der|die|das|den|dem|des|ein|eine|einer|eines|einem|einen|ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|nicht|auch|noch|nur|schon|sich|es|er|sie|wir|ich|ihr|dass|wenn|weil|ob|bis|pro|je|um|über|unter|vor|so|mehr|weniger|statt|gegen|durch|ohne|dann|da|hier|dort|sowie|davon|darunter|kann|können|soll|sollen|muss|müssen|will|wollen|zwischen|seit|mal|uhr',
  prenominal: '',
};
