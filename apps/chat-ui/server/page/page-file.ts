import { createHash } from 'node:crypto';

export type Encoding = 'br' | 'gzip';

/** A file of the built page, ready to be sent. */
export interface PageFile {
  type: string;
  cacheControl: string;
  etag: string;
  body: Buffer;
  compressed: Partial<Record<Encoding, Buffer>>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
};

/** A name with a hash in it never means other bytes; any other name is asked for again each time. */
const cacheControlOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** The ETag is weak because it is the same for each encoding. */
const etagOf = (body: Buffer): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** @param path where it is served, e.g. `/assets/index-Bq3.js` */
export function pageFile(path: string, body: Buffer, compressed: PageFile['compressed']): PageFile {
  const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { type, cacheControl: cacheControlOf(path), etag: etagOf(body), body, compressed };
}
