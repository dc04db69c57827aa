import { DomainError } from '@errand/dapr';
import type { NextFunction, Request, Response } from 'express';

const JSON_TYPES = ['application/json', 'application/*+json'];

/** A body of another type is read by nobody: it would count as an empty one, and a PATCH would change nothing and say that all is well. */
export function jsonOnly(request: Request, _response: Response, next: NextFunction): void {
  const { 'content-type': type, 'content-length': length } = request.headers;
  const isEmpty = type === undefined && (length === undefined || length === '0');
  if (isEmpty || request.is(JSON_TYPES) !== false) return next();
  const came = type === undefined ? 'has no content type' : `is ${type.slice(0, 100)}`;
  next(new DomainError('unsupported', `The body ${came}. Send JSON with Content-Type: application/json.`));
}
