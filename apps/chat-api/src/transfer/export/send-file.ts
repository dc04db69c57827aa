import { Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inChunks } from './in-chunks.js';

const logger = new Logger('Export');

/** What a file is called and what it is. */
export interface FileKind {
  name: string;
  type: string;
}

/**
 * Streams a file no faster than the reader takes it. A failure half-way cuts the connection; something on the way may mend a cut, so each
 * of our files has an end by which a reader tells whether it is whole.
 */
export async function sendFile(reply: FastifyReply, { name, type }: FileKind, parts: Iterable<string>): Promise<void> {
  const { raw: response } = reply.hijack();
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
  try {
    await pipeline(Readable.from(inChunks(parts)), response);
  } catch (error) {
    logger.warn(`the file ${name} broke off: ${String(error)}`);
  }
}
