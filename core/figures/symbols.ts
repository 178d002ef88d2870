/** Symbols that follow a number, the same in every language. Case counts: `m` is not `M`. */
export const UNIT_SYMBOLS: Readonly<Record<string, string>> = {
  m2: 'm²|㎡|m2|qm|sqm', km2: 'km²|㎢|km2|qkm', cm2: 'cm²|cm2', mm2: 'mm²', m3: 'm³|㎥|m3|cbm', cm3: 'cm³|cm3|cc', km3: 'km³', km: 'km|㎞|Km|KM', cm: 'cm|㎝', mm: 'mm|㎜', dm: 'dm',
  m: 'm', µm: 'µm|μm', nm: 'nm', kg: 'kg|㎏|Kg|KG', g: 'g', mg: 'mg', µg: 'µg|μg|mcg', t: 't', kt: 'kt', Mt: 'Mt', ha: 'ha', l: 'l|L|ℓ', ml: 'ml|mL', cl: 'cl', dl: 'dl', hl: 'hl', W: 'W', kW: 'kW', MW: 'MW', GW: 'GW', TW: 'TW',
  Wh: 'Wh', kWh: 'kWh|KWh|kwh|kWp', MWh: 'MWh', GWh: 'GWh', TWh: 'TWh', V: 'V', kV: 'kV', A: 'A', mA: 'mA', mAh: 'mAh', Ah: 'Ah', Hz: 'Hz', kHz: 'kHz', MHz: 'MHz', GHz: 'GHz', Pa: 'Pa', hPa: 'hPa', kPa: 'kPa', MPa: 'MPa', bar: 'bar', mbar: 'mbar',
  J: 'J', kJ: 'kJ', MJ: 'MJ', GJ: 'GJ', N: 'N', kN: 'kN', Nm: 'Nm', '°C': '°C|℃|° C|ºC|º C', '°F': '°F|℉|° F|ºF', '°': '°', h: 'h', min: 'min', s: 's', ms: 'ms', kB: 'kB|KB', MB: 'MB', GB: 'GB|Gb|Go', TB: 'TB|Tb', PB: 'PB', 'Mbit/s': 'Mbps|Mbit/s|Mb/s', 'Gbit/s': 'Gbps|Gbit/s',
  dB: 'dB|dBA', px: 'px', MP: 'MP|Mpx', ft: 'ft', lb: 'lb|lbs', oz: 'oz', mph: 'mph', 'km/h': 'km/h|km/giờ|kmh|Km/h', 'm/s': 'm/s', rpm: 'rpm', hp: 'hp|HP|PS|CV', kcal: 'kcal', cal: 'cal', BTU: 'BTU', mol: 'mol', ppm: 'ppm', ppb: 'ppb', lx: 'lx', lm: 'lm', 'kg/m3': 'kg/m³',
  'mg/l': 'mg/l|mg/L', 'µg/m3': 'µg/m³|μg/m³|µg/m3', µSv: 'μSv|µSv', mSv: 'mSv', Sv: 'Sv', Bq: 'Bq', dpi: 'dpi|ppi', fps: 'fps', ly: 'ly', inch: '″', eV: 'eV', keV: 'keV', MeV: 'MeV', cd: 'cd', Ω: 'Ω', T: 'Tesla', nit: 'nits|nit', mmHg: 'mmHg', 'mmol/l': 'mmol/l|mmol/L', kn: 'kn',
};

/** Currency symbols in front of or behind a number, the longer ones first where one ends in another. */
export const CURRENCY_SYMBOLS: Readonly<Record<string, string>> = {
  USD: '$|US$|U$S|U$|US $', EUR: '€', GBP: '£|￡', JPY: '¥|JP¥|￥', CNY: 'RMB|CN¥|RMB¥', KRW: '₩', INR: '₹|Rs.|Rs', VND: '₫', RUB: '₽', TRY: '₺', ILS: '₪', UAH: '₴', NGN: '₦', PHP: '₱', THB: '฿', CRC: '₡', KZT: '₸', PYG: '₲', GEL: '₾', MNT: '₮', LAK: '₭', KHR: '៛', BTC: '₿', AZN: '₼', AMD: '֏', GHS: '₵',
  AUD: 'A$|AU$', CAD: 'C$|CA$|CDN$', HKD: 'HK$', TWD: 'NT$', SGD: 'S$|SG$', NZD: 'NZ$', BRL: 'R$', MXN: 'MX$|Mex$', CLP: 'CLP$', COP: 'COL$|COP$', ARS: 'AR$', NIO: 'C$', DOP: 'RD$', PEN: 'S/|S/.', GTQ: 'Q', HNL: 'L', BOB: 'Bs.|Bs', MYR: 'RM', IDR: 'Rp|Rp.', ZAR: 'R', CHF: 'Fr.|SFr.', PLN: 'zł', CZK: 'Kč', HUF: 'Ft', SEK: 'kr', BGN: 'лв', MOP: 'MOP$', cent: '¢',
};

/** Letters that stand for a power of ten when they touch a number: `$5m`, `20k`. */
export const TOUCHING_SCALES: Readonly<Record<string, number>> = { k: 3, K: 3, m: 6, M: 6, mn: 6, Mn: 6, mm: 6, MM: 6, mln: 6, b: 9, B: 9, bn: 9, Bn: 9, bln: 9, tn: 12, trn: 12, T: 12 };
