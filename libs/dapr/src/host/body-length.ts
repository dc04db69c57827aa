import type { NextFunction, Request, Response } from 'express';
import onHeaders from 'on-headers';

/** How long the body of an answer is, in bytes: what `Content-Length` says, which does not come through a sidecar. */
export const BODY_LENGTH = 'x-body-length';

/**
 * Express middleware: says the length of each answer whose length is known. daprd drops `Content-Length`, and ends the answer of an app
 * that died within it as if it were whole (1.18.2): without this an answer cut short, of no byte even, could not be told from a whole one.
 */
export function tellBodyLength(_request: Request, response: Response, next: NextFunction): void {
  onHeaders(response, () => {
    const length = response.getHeader('Content-Length');
    if (length !== undefined) response.setHeader(BODY_LENGTH, length);
  });
  next();
}
