import type { NextFunction, Request, Response } from 'express';
import { currentContext, withContext } from '../context/request-context.js';

/** What it needs of a PinoLogger. */
type Logger = Record<'info' | 'error', (fields: object, message: string) => void>;

/**
 * Express middleware, inside of the request's context: one line for each request at its end, with method, path, status and the time it
 * took in ms; from status 500 on an error. Neither query nor headers nor body, which may hold what is nobody's business. Probes leave none.
 *
 * pino-http does the same with two loggers made for each request, which took a tenth of chat-api's time under load.
 */
export function accessLog(logger: Logger) {
  return ({ method, originalUrl }: Request, response: Response, next: NextFunction): void => {
    const [url = ''] = originalUrl.split('?');
    const context = currentContext();
    if (url.startsWith('/health') || !context) return next();
    const from = performance.now();
    response.once('close', () => {
      const { statusCode } = response;
      const responseTime = Math.round(performance.now() - from);
      const fields = { req: { method, url }, res: { statusCode }, responseTime };
      withContext(context, () =>
        logger[statusCode >= 500 ? 'error' : 'info'](fields, `${method} ${url} ${statusCode}`),
      );
    });
    next();
  };
}
