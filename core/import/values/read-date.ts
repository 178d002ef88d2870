const EARLIEST = Date.UTC(1990, 0);
const LATEST = Date.UTC(2100, 0);
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;
const DAY_FIRST = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}):(\d{2}):(\d{2}))?$/;

/**
 * A date as services write it, as ISO 8601 in UTC: seconds, milliseconds or microseconds since 1970, or a date with or
 * without time and offset, the offset with or without colon. Without an offset it counts as UTC. Null for everything
 * else, zero and dates outside 1990 to 2100 included.
 */
export function readDate(value: unknown): string | null {
  if (typeof value === 'number') return inRange(toMilliseconds(value));
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{1,19}(?:\.\d+)?$/.test(text)) return inRange(toMilliseconds(Number(text)));
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] =
    ISO.exec(text) ?? [];
  if (year)
    return inRange(
      utc(+year, Number(month), Number(day), +hour, +minute, +second, Number(`0.${fraction}0`) * 1000) -
        offset(zone),
    );
  const [, d, m, y, h = '0', min = '0', s = '0'] = DAY_FIRST.exec(text) ?? [];
  return d ? inRange(utc(Number(y), Number(m), +d, +h, +min, +s, 0)) : null;
}

function toMilliseconds(number: number): number {
  if (number < 1e11) return number * 1000;
  return number < 1e14 ? number : number / 1000;
}

function utc(y: number, m: number, d: number, h: number, min: number, s: number, ms: number): number {
  const time = Date.UTC(y, m - 1, d, h, min, s, ms);
  // 31 February becomes a day in March: no such date was meant
  return new Date(time).getUTCDate() === d && h < 24 && min < 60 && s < 61 && m >= 1 && m <= 12 ? time : NaN;
}

/** Milliseconds that a zone is ahead of UTC. */
function offset(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function inRange(time: number): string | null {
  return time >= EARLIEST && time < LATEST ? new Date(time).toISOString() : null;
}
