import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/intake/addresses.js';
import { isAllowedHost } from '../../src/intake/hosts.js';

describe('A public address', () => {
  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('is not %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('A host', () => {
  it.each([
    ['courier.example', true],
    ['COURIER.example', true],
    ['news.courier.example', false],
    ['news.gazette.example', true],
    ['gazette.example', false],
    ['evilgazette.example', false],
    ['courier.example.evil.example', false],
  ])('%s is allowed: %s', (host, allowed) => {
    expect(isAllowedHost(host, ['courier.example', '*.gazette.example'])).toBe(allowed);
  });
});
