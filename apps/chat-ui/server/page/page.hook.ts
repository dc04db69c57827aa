import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import { plainPath } from '../forward/plain-path.js';
import { findFile } from './find-file.js';
import type { Encoding, PageFile } from './page-file.js';

const ENCODINGS: Encoding[] = ['br', 'gzip'];

/**
 * Fastify hook (`onRequest`): serves the built page; what is no part of it goes on to the routes. Refuses an unsafe path for every route,
 * not for the page's alone.
 *
 * @param files as `readPage` gives them
 */
export function pageHook(files: ReadonlyMap<string, PageFile>): onRequestHookHandler {
  return (request, reply, done) => {
    try {
      const path = plainPath(request.originalUrl);
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      const file = isRead ? findFile(files, path, request.headers.accept) : undefined;
      if (file) send(file, request, reply);
      else done();
    } catch (error) {
      done(error as Error);
    }
  };
}

function send(file: PageFile, request: FastifyRequest, reply: FastifyReply): void {
  const { type, cacheControl, etag, compressed } = file;
  reply.headers({ 'content-type': type, 'cache-control': cacheControl, etag, vary: 'Accept-Encoding' });
  if (fresh(request.headers, { etag })) {
    reply.status(304).send();
    return;
  }
  const encoding = encodingOf(request, compressed);
  if (encoding) reply.header('content-encoding', encoding);
  reply.send((encoding && compressed[encoding]) ?? file.body);
}

function encodingOf(request: FastifyRequest, compressed: PageFile['compressed']): Encoding | undefined {
  const offered = ENCODINGS.filter((encoding) => compressed[encoding]);
  const accepted = new Negotiator(request).encodings();
  return offered.find((encoding) => accepted.includes(encoding));
}
