import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { UiConfig } from '../config/ui-config.js';
import { plainPath } from '../forward/plain-path.js';
import { findFile } from './find-file.js';
import type { Encoding, PageFile } from './page-file.js';
import { readPage } from './read-page.js';

const ENCODINGS: Encoding[] = ['br', 'gzip'];

/** Serves the built page; what is no part of it goes on to the routes. */
@Injectable()
export class PageMiddleware implements NestMiddleware<Request, Response> {
  private readonly files: ReadonlyMap<string, PageFile>;

  /** @throws PageMissingError */
  constructor(config: UiConfig) {
    this.files = readPage(config.PAGE_DIR);
  }

  /** @throws UnsafePathError for every route, not for the page's alone */
  use(request: Request, response: Response, next: NextFunction): void {
    const path = plainPath(request.originalUrl);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const file = isRead ? findFile(this.files, path, request.headers.accept) : undefined;
    if (file) send(file, request, response);
    else next();
  }
}

function send(file: PageFile, request: Request, response: Response): void {
  const { type, cacheControl, etag, compressed } = file;
  response.set({ 'Content-Type': type, 'Cache-Control': cacheControl, ETag: etag, Vary: 'Accept-Encoding' });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const encoding = encodingOf(request, compressed);
  const body = (encoding && compressed[encoding]) ?? file.body;
  if (encoding) response.set('Content-Encoding', encoding);
  response.set('Content-Length', String(body.length)).end(body);
}

function encodingOf(request: Request, compressed: PageFile['compressed']): Encoding | undefined {
  const offered = ENCODINGS.filter((encoding) => compressed[encoding]);
  const accepted = request.acceptsEncodings();
  return offered.find((encoding) => accepted.includes(encoding));
}
