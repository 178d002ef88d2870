// Made by scripts/make-lexicons.ts from CLDR (Unicode License v3). Do not edit.

/** Per language `symbol:name|name;…`, names in lower case. */
export const CLDR_UNITS: Record<string, string> = {
  vi: 'km2:kilômét vuông;cm2:xentimét vuông;cal:calo;kWh:kilôoát giờ;ly:năm ánh sáng;t:tấn hệ mét;kW:kilôoát;W:oát;barrel:thùng',
  en: 'km2:square kilometer;m2:square meter;cm2:square centimeter;cal:calorie;kWh:kilowatt hour|kilowatt-hours;ly:light year;kW:kilowatt;W:watt;m3:cubic meter',
  de: 'cm2:quadratzentimeter;cal:kalorie;ly:lichtjahr|lichtjahre;°C:grads celsius;°F:grads fahrenheit;barrel:barrel',
  fr: 'cm2:centimètre carré|centimètres carrés;cal:calorie;kWh:kilowatt-heure;ly:année-lumière|années-lumière;kW:kilowatt;W:watt;barrel:baril',
  es: 'km2:kilómetro cuadrado;cm2:centímetro cuadrado|centímetros cuadrados;cal:caloría;kWh:kilovatio hora|kilovatios hora;ly:año luz|años luz;kW:kilovatio;W:vatio',
  zh: 'cm2:平方厘米;cal:卡路里;ly:光年;W:瓦特;barrel:桶',
  ja: 'cm2:平方センチメートル;cal:カロリー;ly:光年;kW:キロワット;W:ワット;barrel:バレル',
};
