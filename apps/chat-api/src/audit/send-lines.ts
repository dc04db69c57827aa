import { Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const logger = new Logger('NDJSON');

/**
 * Streams NDJSON no faster than the reader takes it. A failure half-way cuts the connection: an orderly end would pass what was sent for
 * the whole. `X-Line-Count` tells how many lines belong to it, to whoever is behind something that mends a cut.
 */
export async function sendLines(reply: FastifyReply, count: number, lines: AsyncIterable<string>): Promise<void> {
  const { raw: response } = reply.hijack();
  response.setHeader('Content-Type', 'application/x-ndjson');
  response.setHeader('X-Line-Count', String(count));
  try {
    await pipeline(Readable.from(lines), response);
  } catch (error) {
    logger.warn(`NDJSON of ${count} lines broke off: ${String(error)}`);
  }
}
