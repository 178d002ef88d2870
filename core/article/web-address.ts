import * as v from 'valibot';

/** An absolute http(s) address. `v.url` alone takes what a link would run or open on this machine: `javascript:`, `file:`. */
export const WebAddressSchema = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i));
