// In the place of a service of ours, so that a call costs what sidecars cost: every answer is the same page of about 1 kB.
import { createServer } from 'node:http';

const KEEP_ALIVE_MS = 120_000;
const item = { action: 'created', at: '2026-03-05T15:00:00.000Z', title: 'Pay rent', actor: { kind: 'user' } };
const page = JSON.stringify({ items: Array.from({ length: 10 }, (_, n) => ({ n, ...item })), next: null });

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(page));
});
server.keepAliveTimeout = KEEP_ALIVE_MS;
server.listen(Number(process.env.APP_PORT), process.env.APP_HOST);
process.once('SIGTERM', () => process.exit(0));
