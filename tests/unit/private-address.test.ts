import { describe, expect, test } from 'vitest';
import { isPrivateAddress } from '../../platform/pictures/private-address.ts';

const isPrivate = (address: string) => isPrivateAddress(new URL(address));

describe('isPrivateAddress', () => {
  test.each([
    'http://localhost/a.jpg',
    'http://LOCALHOST:8080/',
    'http://app.localhost/',
    'http://127.0.0.1/',
    'http://127.255.255.254/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://100.127.255.255/',
    'http://169.254.169.254/latest/meta-data/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fc00::1]/',
    'http://[fd12:3456:789a::1]/',
    'http://[fe80::1]/',
    'http://[febf::1]/',
    'http://[::ffff:192.168.0.1]/',
    'http://router/',
    'http://printer.local/',
    'http://nas.localdomain/',
    'http://wiki.internal/',
    'http://nas.home.arpa/',
    'http://nas.lan/',
    'http://wiki.corp/',
    'http://192.0.0.8/',
    'http://198.18.0.1/',
    'http://224.0.0.251/',
    'http://255.255.255.255/',
    'http://[2002:7f00:1::]/',
    'http://[ff02::fb]/',
  ])('%s is private', (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  test.each([
    ['decimal', 'http://2130706433/'],
    ['hexadecimal', 'http://0x7f000001/'],
    ['octal', 'http://0177.0.0.1/'],
    ['short', 'http://127.1/'],
    ['IPv4 in IPv6, in hex', 'http://[::ffff:7f00:1]/'],
    ['a dot at the end of a number', 'http://192.168.0.1./'],
  ])('a private address written otherwise is still private: %s', (_, address) => {
    expect(isPrivate(address)).toBe(true);
  });

  test.each([
    'https://news.example/a.jpg',
    'http://8.8.8.8/',
    'http://100.63.255.255/',
    'http://100.128.0.1/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://192.167.1.1/',
    'http://192.0.66.1/',
    'http://169.253.0.1/',
    'http://11.0.0.1/',
    'http://[2001:db8::1]/',
    'http://[2606:4700::1111]/',
    'https://localhost.example/',
    'https://mylocal.example/',
    'https://internal.example/',
  ])('%s is public', (address) => {
    expect(isPrivate(address)).toBe(false);
  });
});
