import type { LanguageWords } from './language-words.ts';

export const es: LanguageWords = {
  scales: { 3: 'mil|miles', 6: 'millón|millones|mdd|mill.|mm', 9: 'mil millones|millardos|millardo', 12: 'billón|billones' },
  particles: 'de',
  percent: 'por ciento|porciento|por cien|puntos porcentuales|punto porcentual|puntos porcentual|pp',
  currencies: {
    EUR: 'eur', USD: 'dólar|dolares|dólares americanos|usd', GBP: 'libras', MXN: 'peso', GTQ: 'quetzal', HNL: 'lempira|lps', NIO: 'córdoba', CRC: 'colones|colón', PEN: 'soles|sol|nuevos soles', VES: 'bolívar', BOB: 'bs', PYG: 'guaraní', PAB: 'balboas', BRL: 'reales', ESP: 'peseta|ptas', JPY: 'yenes|yen', CNY: 'yuan', CHF: 'francos', RUB: 'rublos', INR: 'rupias', cent: 'céntimo|centavo', penny: 'penique|pence', BTC: 'bitcoins|bitcoines', 
  },
  units: {
    year: 'añitos', day: 'jornadas', h: 'h', s: 'seg', decade: 'década', century: 'siglos', m: 'mts', km: 'kilometros|kms', km2: 'kilómetros cuadrados|km cuadrados', m2: 'metros cuadrados|metro cuadrado|mt2', m3: 'metros cúbicos|metro cúbico', hm3: 'hectómetros cúbicos|hm³|hm3', t: 'tonelada|toneladas métricas', kg: 'kilo', lb: 'libras de peso', '°C': 'grados centígrados|ºc', hp: 'caballos|cv', MW: 'megavatios|megawatts', GW: 'gigavatios', kWh: 'kilovatios hora|kilovatios-hora', GB: 'gigas', barrel: 'barril', quintal: 'quintal', manzana: 'manzanas', kcal: 'calorías|kilocalorías', dB: 'decibelios', night: 'noche', quarter: 'trimestres', bp: 'puntos básicos',
  },
  per: 'por|al|a la|/|cada|el',
  perUnits: { person: 'habitante|cabeza', share: 'acción', unit: 'unidad|pieza|hogar|familia|ejemplar|viaje|boleto|vivienda', barrel: 'barril', kg: 'kilo', gal: 'galón' },
  numbers: {
    0: 'cero', 1: 'un|uno|una', 2: 'dos', 3: 'tres', 4: 'cuatro', 5: 'cinco', 6: 'seis', 7: 'siete', 8: 'ocho', 9: 'nueve', 10: 'diez', 11: 'once', 12: 'doce', 13: 'trece', 14: 'catorce', 15: 'quince', 16: 'dieciséis|dieciseis', 17: 'diecisiete', 18: 'dieciocho', 19: 'diecinueve',
    20: 'veinte', 21: 'veintiún|veintiuno|veintiuna', 22: 'veintidós', 23: 'veintitrés', 24: 'veinticuatro', 25: 'veinticinco', 26: 'veintiséis', 27: 'veintisiete', 28: 'veintiocho', 29: 'veintinueve', 30: 'treinta', 40: 'cuarenta', 50: 'cincuenta', 60: 'sesenta', 70: 'setenta', 80: 'ochenta', 90: 'noventa',
    100: 'cien|ciento', 200: 'doscientos|doscientas', 300: 'trescientos|trescientas', 400: 'cuatrocientos|cuatrocientas', 500: 'quinientos|quinientas', 600: 'seiscientos|seiscientas', 700: 'setecientos|setecientas', 800: 'ochocientos|ochocientas', 900: 'novecientos|novecientas',
  },
  multipliers: {},
  linkers: 'y',
  articles: 'un|una',
  fractions: { 3: 'tercio|tercios|terceras partes|tercera parte', 4: 'cuarto|cuartos|cuartas partes|cuarta parte', 5: 'quinta parte|quintas partes|quintos', 10: 'décima parte|décimas partes' },
  halves: { '1/2': 'mitad de|mitad del' },
  times: 'veces',
  of: 'de cada|de los|de las|de sus|de un total de|de sus últimos|de los últimos|sobre',
  to: 'a|hasta',
  between: ['entre', 'y'],
  from: 'de|desde|pasó de|pasar de',
  and: 'y|o|u|a|e|frente a|contra',
  more: 'más de|más del|al menos|por encima de|sobre',
  less: 'menos de|menos del|casi|cerca de|hasta|por debajo de|apenas',
  about: 'unos|unas|aproximadamente|alrededor de|alrededor del|cerca del',
  up: 'aumentó|aumento|subió|creció|crecimiento|incremento|más',
  down: 'bajó|cae|cayó|caída|disminuyó|redujo|reducción|perdió|menos',
  labels:
    'artículo|kilómetro|art|número|núm.|n.º|página|capítulo|nivel|fase|tipo|temporada|carretera|calle|avenida|fórmula|teléfono|ley|liga|ibex|km|piso',
  years: 'en|desde|año|años|del|©',
  stop: 'y|o|u|e|pero|de|del|la|el|los|las|un|una|unos|unas|en|a|al|por|para|con|sin|sobre|bajo|entre|hasta|desde|hacia|según|es|son|era|fue|que|donde|cuando|como|si|no|se|su|sus|más|menos|ya|también|este|esta|estos|estas|veces|tiene|tienen',
  prenominal: 'nuevos|nuevas|grandes|gran|primeros|primeras|últimos|últimas|otros|otras|mejores|jóvenes',
};
