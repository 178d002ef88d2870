import type { LanguageWords } from './language-words.ts';

export const es: LanguageWords = {
  scales: { 3: 'mil|miles', 6: 'millón|millones|mdd|mill.|mm', 9: 'mil millones|millardos|millardo', 12: 'billón|billones' },
  particles: 'de',
  percent: 'por ciento|porciento|por cien|puntos porcentuales|punto porcentual|puntos porcentual|pp',
  currencies: {
    EUR: 'eur', USD: 'dólar|dolares|dólares americanos|usd', GBP: 'libras', MXN: 'peso', GTQ: 'quetzal', HNL: 'lempira|lps', NIO: 'córdoba', CRC: 'colones|colón', PEN: 'soles|sol|nuevos soles', VES: 'bolívar', BOB: 'bs', PYG: 'guaraní', PAB: 'balboas', BRL: 'reales', ESP: 'peseta|ptas', JPY: 'yenes|yen', CNY: 'yuan', CHF: 'francos', RUB: 'rublos', INR: 'rupias', TRY: 'liras', KRW: 'wones', cent: 'céntimo|centavo', penny: 'penique|pence', UF: 'uf', BTC: 'bitcoins|bitcoines', MAD: 'dírhams',
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
  more: 'más de|más del|mas de|al menos|por lo menos|superior a|superiores a|no menos de|por encima de|sobre|mínimo de|supera|superó|algo más del|un poco más del|un poco más de|algo más de',
  less: 'menos de|menos del|casi|cerca de|hasta|como máximo|a lo sumo|por debajo de|no más de|máximo de|apenas|hasta un|hasta el',
  about: 'unos|unas|aproximadamente|alrededor de|alrededor del|cerca del|en torno a|en torno al|aprox.|más o menos|cosa de|un aproximado de|aproximadamente el|aproximadamente un',
  up: 'aumentó|aumentado|aumento|aumenta|aumentar|subió|sube|subida|alza|creció|crece|crecido|crecimiento|incremento|incrementó|incrementado|ganó|más|subido|crecer|repunte',
  down: 'bajó|baja|bajado|cayó|cae|caída|caído|disminuyó|disminución|descenso|descendió|redujo|reducir|reducción|reducido|perdió|menos|retroceso|recorte|rebaja|descuento',
  labels:
    'artículo|art.|art|número|núm.|n.º|nº|n°|no.|página|pág.|capítulo|nivel|fase|tipo|temporada|episodio|figura|tabla|versión|parte|paso|habitación|sala|vuelo|puerta|línea|ruta|carretera|autopista|calle|avenida|windows|office|iphone|galaxy|android|ios|fórmula|boeing|airbus|modelo|serie|tomo|volumen|acto|anexo|apartado|inciso|grupo|categoría|clase|lote|zona|sector|distrito|teléfono|tel.|tel|fax|cp|top|ley|decreto|canal|división|liga|puesto|posición|ibex|covid|km|kilómetro|edificio|piso|apartamento|pregunta|punto|jornada|ronda|etapa|capitulo|expediente|resolución|mazda|renault|peugeot|f|estación|plaza|módulo|curso|opción|código|local|casa|bloque|manzana|sub|radio|antena|cuatro|telecinco|la|copa|g|dorsal|pabellón|aeropuerto|terminal|unidad|comisaría|juzgado|formato|microsoft',
  years: 'en|desde|año|años|de|del|hasta|hacia|para|entre|y|antes|después|sobre|fines|finales|principios|mediados|durante|diciembre|verano|invierno|otoño|primavera|©|el|que',
  stop: 'y|o|u|e|pero|de|del|la|el|los|las|un|una|unos|unas|en|a|al|por|para|con|sin|sobre|bajo|entre|hasta|desde|hacia|según|es|son|era|eran|fue|fueron|ha|han|había|será|serán|que|quien|quienes|cual|cuales|donde|cuando|como|si|no|se|su|sus|lo|le|les|más|menos|ya|también|muy|este|esta|estos|estas|ese|esa|esos|esas|aquel|pues|porque|aunque|mientras|contra|durante|ante|tras|veces|cada|está|están|respecto|siendo|frente|y/o|tiene|tienen|hay',
  prenominal: 'nuevos|nuevas|nuevo|nueva|grandes|gran|primeros|primeras|últimos|últimas|otros|otras|otro|otra|principales|pequeños|pequeñas|mejores|jóvenes|presuntos|presuntas|diferentes|distintos|distintas|antiguos|antiguas|buenos|buenas|altos|altas|posibles|supuestos|mil|próximos|próximas',
};
