/**
 * Whether `address` leads to this machine or a private network: loopback, RFC 1918, link-local, unique local,
 * carrier-grade NAT, `.local`, `.internal` and names without a dot. Names that resolve there are not known here.
 */
export function isPrivateAddress(address: URL): boolean {
  const host = address.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (host.includes(':')) {
    return (
      /^::[0-9a-f]/.test(host) ||
      host.startsWith('64:ff9b:') ||
      host === '::' ||
      /^f[cd]/.test(host) ||
      /^fe[89a-f]/.test(host) ||
      host.startsWith('::ffff:') ||
      // IPv6 over IPv4 and multicast
      host.startsWith('2002:') ||
      host.startsWith('ff')
    );
  }
  const parts = host.split('.').map(Number);
  if (parts.length === 4 && parts.every((n) => Number.isInteger(n) && n >= 0 && n <= 255)) {
    const [a = 0, b = 0, c = 0] = parts;
    return (
      a === 0 ||
      a === 10 ||
      a === 127 ||
      (a === 100 && b >= 64 && b < 128) ||
      (a === 169 && b === 254) ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 192 && b === 168) ||
      // protocol assignments, benchmarks, multicast and what is reserved: no picture is there
      (a === 192 && b === 0 && c === 0) ||
      (a === 198 && (b === 18 || b === 19)) ||
      a >= 224
    );
  }
  return (
    !host.includes('.') || /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/.test(host)
  );
}
