import { isCalledBy } from '@errand/dapr';
import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';

/** The only app that forwards browsers; it removes what they say of their address themselves. */
const PAGE_SERVER = 'chat-ui';
const MAPPED_IPV4 = /^::ffff:(?=\d+\.)/i;

/**
 * Where a request came from: the other end of the browser's connection, as the page's server tells it in `X-Forwarded-For` before the
 * sidecars add theirs. From anybody else the header counts for nothing, and the connection's own address is taken. Of an IPv6 address
 * the network (/64), which is what one customer has.
 */
export function clientAddress(request: FastifyRequest): string {
  const told = isCalledBy(request, [PAGE_SERVER]) ? String(request.headers['x-forwarded-for'] ?? '') : '';
  const [first = ''] = told.split(',');
  return network((first.trim() || request.socket.remoteAddress) ?? '');
}

function network(address: string): string {
  const plain = address.replace(MAPPED_IPV4, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::');
  const [before, after] = [groups(head), groups(tail)];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return `${all.slice(0, 4).join(':')}::/64`;
}

const groups = (part = ''): string[] => (part === '' ? [] : part.toLowerCase().split(':'));
