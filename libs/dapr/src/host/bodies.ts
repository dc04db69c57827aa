import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../problem/domain.error.js';
import { NotAnObjectError } from '../problem/not-an-object.error.js';

/** JSON that travels between systems is UTF-8. @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1 */
const OTHER_CHARSET = /;\s*charset=(?!"?utf-8"?\s*(?:;|$))/i;
const JSON_TYPES = /^application\/(?:[\w.+-]+\+)?json(?:\s*;|$)/i;
/** What the sidecar alone sends. */
const DELIVERIES = /^\/(?:events|job|internal)(?:\/|$)/;
/** What people send, and what the sidecar delivers, in bytes: a bulk delivery holds many events. */
const API_LIMIT = 1024 * 1024;
const DELIVERY_LIMIT = 16 * API_LIMIT;

/**
 * Reads bodies of JSON, and refuses every other: it would count as an empty one, and a PATCH would change nothing and say that all is well.
 * A body that is no object nor list is refused here, where it is still known what it was.
 */
export function readJsonBodies(instance: FastifyInstance): void {
  instance.addHook('onRoute', (route) => {
    route.bodyLimit = DELIVERIES.test(route.url) ? DELIVERY_LIMIT : API_LIMIT;
  });
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser<string>(JSON_TYPES, { parseAs: 'string' }, (request, text, done) => {
    try {
      done(null, parse(request, text));
    } catch (error) {
      done(error as Error);
    }
  });
  instance.addContentTypeParser<Buffer>('*', { parseAs: 'buffer' }, (request, bytes, done) => {
    // A sidecar sends no body as one of unknown length and no type; and where there is no route, that is what is told.
    done(bytes.length === 0 || request.is404 ? null : notJson(request));
  });
}

/** Leaves every body unread: it is forwarded as it comes. */
export function passBodies(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('*', (_request, _body, done) => done(null));
}

function parse(request: FastifyRequest, text: string): unknown {
  const { headers } = request;
  if (OTHER_CHARSET.test(headers['content-type'] ?? '')) throw notJson(request);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    throw new DomainError('unsupported', `The body is compressed (${encoding.slice(0, 100)}). Send it as it is.`);
  }
  if (text === '') return undefined;
  const body = fromJson(text);
  if (typeof body !== 'object' || body === null) throw new NotAnObjectError(body);
  return body;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DomainError('malformed', `The body is not JSON: ${(error as Error).message}.`);
  }
}

function notJson({ headers }: FastifyRequest): DomainError {
  const type = headers['content-type'];
  const came = type === undefined ? 'has no content type' : `is ${type.slice(0, 100)}`;
  return new DomainError('unsupported', `The body ${came}. Send JSON in UTF-8 with Content-Type: application/json.`);
}
