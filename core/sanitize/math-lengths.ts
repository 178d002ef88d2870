/** Attributes of MathML that hold lengths (MathML 3, 2.1.5.2). */
export const MATH_LENGTHS: ReadonlySet<string> = new Set([
  'width',
  'height',
  'depth',
  'lspace',
  'rspace',
  'linethickness',
  'rowspacing',
  'columnspacing',
]);
