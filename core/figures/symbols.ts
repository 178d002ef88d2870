/** Symbols that stand for themselves after a number. Case counts: `m` is not `M`. */
export const PLAIN_SYMBOLS =
  'km cm mm dm m nm kg g mg t kt Mt ha cl dl hl W kW MW GW TW Wh kWh MWh GWh TWh V kV A mA mAh Ah Hz kHz MHz GHz Pa hPa kPa MPa bar J kJ MJ N Nm h min s ms MB PB dB px MP ft oz mph km/h m/s rpm kcal cal mol ppm lx lm dpi fps eV cd Ω nit mmHg mSv Sv Bq'.split(' ');

/** Other symbols after a number, by their canonical form. */
export const UNIT_SYMBOLS: Readonly<Record<string, string>> = {
  m2: 'm²|㎡|m2|qm|sqm', km2: 'km²|㎢|km2|qkm', cm2: 'cm²|cm2', m3: 'm³|㎥|m3|cbm', cm3: 'cm³|cm3|cc', km: '㎞|Km|KM', cm: '㎝', mm: '㎜', µm: 'µm|μm', kg: '㎏|Kg|KG', µg: 'µg|μg|mcg', l: 'l|L|ℓ', ml: 'ml|mL',
  kWh: 'KWh|kwh|kWp', '°C': '°C|℃|° C|ºC', '°F': '°F|℉|° F|ºF', '°': '°', kB: 'kB|KB', GB: 'GB|Gb|Go', TB: 'TB|Tb', 'Mbit/s': 'Mbps|Mbit/s', 'Gbit/s': 'Gbps', lb: 'lb|lbs', 'km/h': 'km/giờ|Km/h', hp: 'hp|HP|PS|CV',
  'µg/m3': 'µg/m³|μg/m³', µSv: 'μSv|µSv', inch: '″',
};

/** Currency symbols in front of or behind a number. */
export const CURRENCY_SYMBOLS: Readonly<Record<string, string>> = {
  USD: '$|US$|U$S', EUR: '€', GBP: '£|￡', JPY: '¥|￥', CNY: 'RMB|CN¥', KRW: '₩', INR: '₹|Rs.|Rs', VND: '₫', RUB: '₽', TRY: '₺', ILS: '₪', UAH: '₴', NGN: '₦', PHP: '₱', THB: '฿', CRC: '₡', KZT: '₸', PYG: '₲', BTC: '₿',
  AUD: 'A$|AU$', CAD: 'C$|CA$', HKD: 'HK$', TWD: 'NT$', SGD: 'S$', NZD: 'NZ$', BRL: 'R$', MXN: 'MX$', DOP: 'RD$', PEN: 'S/|S/.', GTQ: 'Q', HNL: 'L', BOB: 'Bs.|Bs', MYR: 'RM', IDR: 'Rp', ZAR: 'R', CHF: 'Fr.', PLN: 'zł', CZK: 'Kč', HUF: 'Ft', SEK: 'kr', cent: '¢',
};

/** Letters that stand for a power of ten when they touch a number: `$5m`, `20k`. */
export const TOUCHING_SCALES: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, mm: 6, mln: 6, b: 9, bn: 9, bln: 9, tn: 12, trn: 12, t: 12 };
