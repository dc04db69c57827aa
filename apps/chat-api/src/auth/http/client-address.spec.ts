import type { FastifyRequest } from 'fastify';
import { clientAddress } from './client-address.js';

const from = (headers: object, remoteAddress = '127.0.0.1'): string =>
  clientAddress({ headers, socket: { remoteAddress } } as unknown as FastifyRequest);

const page = { 'dapr-caller-app-id': 'chat-ui' };

describe('clientAddress', () => {
  it('is what the page server says, before what the sidecars add', () => {
    expect(from({ ...page, 'x-forwarded-for': '192.0.2.7' })).toBe('192.0.2.7');
    expect(from({ ...page, 'x-forwarded-for': '192.0.2.7, 10.0.0.1, 10.0.0.2' })).toBe('192.0.2.7');
    expect(from({ ...page, 'x-forwarded-for': '::ffff:192.0.2.7, 10.0.0.1' })).toBe('192.0.2.7');
  });

  it("is the connection's own when anybody else says something, or nobody does", () => {
    expect(from({ 'x-forwarded-for': '192.0.2.7' })).toBe('127.0.0.1');
    expect(from({ 'x-forwarded-for': '192.0.2.7', 'dapr-caller-app-id': 'recurring-svc' })).toBe('127.0.0.1');
    expect(from({ 'x-forwarded-for': '192.0.2.7', 'dapr-caller-app-id': 'chat-ui, other' })).toBe('127.0.0.1');
    expect(from(page)).toBe('127.0.0.1');
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('is the network of an IPv6 address: %s', (address, network) => {
    expect(from({ ...page, 'x-forwarded-for': address })).toBe(network);
  });
});
