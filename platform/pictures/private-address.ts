/**
 * Hosts of this machine and of private networks, as `URL` writes them: loopback, RFC 1918, link-local, unique local, carrier-grade
 * NAT, protocol assignments, benchmarks, multicast and what is reserved, IPv4 within IPv6; names without a dot, and those that
 * networks give to themselves. Each is understood by RE2 too, whose patterns Chromium bounds to 2 kB.
 */
export const PRIVATE_HOSTS = [
  String.raw`(?:0|10|127)(?:\.\d+){3}`,
  String.raw`100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d+){2}`,
  String.raw`(?:169\.254|192\.168|198\.1[89])(?:\.\d+){2}`,
  String.raw`172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}`,
  String.raw`192\.0\.0\.\d+`,
  String.raw`(?:22[4-9]|2[3-5]\d)(?:\.\d+){3}`,
  String.raw`\[(?:::|64:ff9b:|2002:|f[cdf]|fe[89a-f])[^\]]*\]`,
  String.raw`[^./:@\[\]]+`,
  String.raw`(?:[^/:@]+\.)?(?:localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa)`,
] as const;

const PRIVATE = new RegExp(`^(?:${PRIVATE_HOSTS.join('|')})\\.?$`, 'i');

/** Whether `address` leads to this machine or a private network. Names that resolve there are not known here. */
export function isPrivateAddress(address: URL): boolean {
  return PRIVATE.test(address.hostname);
}
