import type { NextFunction, Request, Response } from 'express';
import { toDomainError } from './to-domain-error.js';

/** Express error middleware behind the body parsers: Nest would make a bare 400 of what they throw before the problem filter sees it. */
export function unreadableBody(thrown: unknown, _request: Request, _response: Response, next: NextFunction): void {
  next(toDomainError(thrown) ?? thrown);
}
