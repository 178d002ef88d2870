// Made by scripts/make-lexicons.ts from CLDR (Unicode License v3). Do not edit.

/** Per language `symbol:name|name;…`, names in lower case. */
export const CLDR_UNITS: Record<string, string> = {
  'vi': 'km2:kilômét vuông;cm2:xentimét vuông;mi2:dặm vuông;ft2:feet vuông;V:vôn;kcal:kilôcalo;kWh:kilôoát giờ;GHz:ghz;Hz:hz;MP:megapixel;nm:nanomét;ly:năm ánh sáng;t:tấn hệ mét;ct:carat;GW:gigaoát;MW:megaoát;kW:kilôoát;barrel:thùng',
  'en': 'km2:square kilometer;m2:square meter;cm2:square centimeter;mi2:square mile;ft2:square foot|square feet;V:volt;kcal:kilocalorie;kWh:kilowatt hour|kilowatt-hours;GHz:gigahertz;Hz:hertz;MP:megapixel;nm:nanometer;ly:light year;nmi:nautical mile;mg:milligram;ct:carat;GW:gigawatt;MW:megawatt;kW:kilowatt;W:watt;hp:horsepower;m3:cubic meter',
  'de': 'cm2:quadratzentimeter;mi2:quadratmeile;ft2:quadratfuß;V:volt;kcal:kilokalorie;GHz:gigahertz;Hz:hertz;MP:megapixel;nm:nanometer;ly:lichtjahr|lichtjahre;nmi:seemeile;mg:milligramm;ct:karat;hp:pferdestärke;km/h:kilometers pro stunde|kilometern pro stunde;°C:grads celsius;°F:grads fahrenheit',
  'fr': 'cm2:centimètre carré|centimètres carrés;mi2:mille carré|milles carrés;ft2:pied carré|pieds carrés;V:volt;kcal:kilocalorie;GHz:gigahertz;Hz:hertz;MP:mégapixel;nm:nanomètre;ly:année-lumière|années-lumière;nmi:mille marin|milles marins;mg:milligramme;ct:carat;GW:gigawatt;MW:mégawatt;kW:kilowatt;W:watt;hp:cheval-vapeur|chevaux-vapeur',
  'es': 'km2:kilómetro cuadrado;cm2:centímetro cuadrado|centímetros cuadrados;mi2:milla cuadrada|millas cuadradas;ft2:pie cuadrado|pies cuadrados;V:voltio;kcal:kilocaloría;kWh:kilovatio hora;GHz:gigahercio;Hz:hercio;MP:megapíxel;nm:nanómetro;ly:año luz|años luz;nmi:milla náutica|millas náuticas;mg:miligramo;ct:quilate;GW:gigavatio;MW:megavatio;kW:kilovatio;W:vatio;hp:caballo de vapor|caballos de vapor',
  'zh': 'cm2:平方厘米;mi2:平方英里;ft2:平方英尺;decade:个十年;GHz:吉赫;MP:百万像素;ly:光年;GW:吉瓦',
  'ja': 'cm2:平方センチメートル;mi2:平方マイル;ft2:平方フィート;decade:十年;GHz:ギガヘルツ;MP:メガピクセル;nm:ナノメートル;ly:光年;nmi:海里;GW:ギガワット',
};
