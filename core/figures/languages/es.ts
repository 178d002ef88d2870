import type { LanguageWords } from './language-words.ts';

export const es: LanguageWords = {
  scales: { 3: 'mil|miles', 6: 'millón|millones|mdd', 9: 'mil millones', 12: 'billón|billones' },
  particles: 'de',
  percent: 'por ciento|porciento|puntos porcentuales|punto porcentual',
  currencies: {
    EUR: 'eur', USD: 'dólar|dolares|dólares americanos|usd', GBP: 'libras', MXN: 'peso', GTQ: 'quetzal', HNL: 'lempira|lps', NIO: 'córdoba', CRC: 'colones|colón', PEN: 'soles|sol|nuevos soles', VES: 'bolívar', BOB: 'bs', PYG: 'guaraní', ESP: 'peseta|ptas', JPY: 'yenes|yen', CNY: 'yuan', cent: 'céntimo|centavo', penny: 'penique|pence', 
  },
  units: {
    year: '', day: '', h: 'h', s: 'seg', m: 'mts', km: 'kms', km2: 'kilómetros cuadrados|km cuadrados', m2: 'metros cuadrados|metro cuadrado', m3: 'metros cúbicos|metro cúbico', t: 'tonelada|toneladas métricas', kg: 'kilo', '°C': 'grados centígrados|ºc', hp: 'caballos|cv', MW: 'megavatios', barrel: 'barril', quintal: 'quintal', 
  },
  per: 'por|al|a la|/|cada|el',
  perUnits: { person: 'habitante|cabeza', share: 'acción', unit: 'unidad|hogar|familia|viaje', barrel: 'barril', kg: 'kilo', gal: 'galón' },
  numbers: {
    0: 'cero', 1: 'un|uno|una', 2: 'dos', 3: 'tres', 4: 'cuatro', 5: 'cinco', 6: 'seis', 7: 'siete', 8: 'ocho', 9: 'nueve', 10: 'diez', 11: 'once', 12: 'doce', 13: 'trece', 14: 'catorce', 15: 'quince', 16: 'dieciséis', 17: 'diecisiete', 18: 'dieciocho', 19: 'diecinueve',
    20: 'veinte', 21: 'veintiún|veintiuno|veintiuna', 22: 'veintidós', 23: 'veintitrés', 24: 'veinticuatro', 25: 'veinticinco', 26: 'veintiséis', 27: 'veintisiete', 28: 'veintiocho', 29: 'veintinueve', 30: 'treinta', 40: 'cuarenta', 50: 'cincuenta', 60: 'sesenta', 70: 'setenta', 80: 'ochenta', 90: 'noventa',
    100: 'cien|ciento', 200: 'doscientos|doscientas', 300: 'trescientos|trescientas', 400: 'cuatrocientos|cuatrocientas', 500: 'quinientos|quinientas', 600: 'seiscientos|seiscientas', 700: 'setecientos|setecientas', 800: 'ochocientos|ochocientas', 900: 'novecientos|novecientas',
  },
  linkers: 'y',
  articles: 'un|una',
  fractions: { 3: 'tercio|tercera parte', 4: 'cuarto|cuarta parte|cuartas partes', 5: 'quinto|quinta parte' },
  halves: { '1/2': 'mitad de|mitad del' },
  times: 'veces',
  of: 'de|de cada|de un total de',
  to: 'a|hasta',
  between: ['entre', 'y'],
  from: 'de|desde|pasó de|pasar de',
  and: 'y|o|u|a|e|frente a|contra',
  more: 'más de|más del|al menos|por encima de|sobre',
  less: 'menos de|menos del|casi|cerca de|hasta|por debajo de|apenas',
  about: 'unos|unas|aproximadamente|alrededor de|alrededor del|cerca del',
  up: 'aumentó|subió|creció|crecimiento|más',
  down: 'bajó|cae|cayó|caída|redujo|reducción|menos',
  labels:
    'artículo|kilómetro|art|número|núm.|n.º|página|capítulo|nivel|fase|tipo|temporada|carretera|calle|avenida|fórmula|teléfono|ley|liga|ibex|km|piso',
  years: 'en|desde|año|años|del|©',
  stop: 'y|o|u|e|pero|de|del|la|el|los|las|un|una|unos|unas|en|a|al|por|para|con|sin|sobre|bajo|entre|hasta|desde|hacia|es|son|fue|que|donde|cuando|como|si|no|se|su|sus|más|menos|ya|veces',
  prenominal: 'nuevos|nuevas|grandes|gran|primeros|primeras|últimos|últimas|otros|otras|mejores|jóvenes',
};
