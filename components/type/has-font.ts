const SAMPLE = 'mmmmmmmmmmlli1Wñệ';

/** Whether this device has a font of that name: with it, text is as wide whatever stands in where it is missing. */
export function hasFont(name: string): boolean {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas || name === '') return false;
  const quoted = `"${name.replace(/["\\]/g, '\\$&')}"`;
  const width = (families: string) => {
    canvas.font = `72px ${families}`;
    return canvas.measureText(SAMPLE).width;
  };
  return width(`${quoted}, monospace`) === width(`${quoted}, serif`);
}
