import type { Params } from 'nestjs-pino';
import type { Options } from 'pino-http';
import { currentContext, traceIdOf } from '../context/request-context.js';
import type { ServiceConfig } from '../config/service-config.js';

const SECRET_FIELDS = [
  'password',
  'passwordHash',
  'accessToken',
  'refreshToken',
  'token',
  'APP_API_TOKEN',
  'DAPR_API_TOKEN',
];

/** Never in a log: credentials, tokens, cookies, and what people write. */
const REDACTED = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["dapr-api-token"]',
  'res.headers["set-cookie"]',
  ...SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]),
];

/**
 * One JSON object a line on stdout: `{time, level, app, msg, correlationId?, traceId?}`, the ids from the running request, event or job.
 * The log of requests is `accessLog`'s: nestjs-pino's own middleware is on no route.
 */
export function loggerOptions(config: ServiceConfig): Params {
  const pinoHttp: Options = {
    level: config.LOG_LEVEL,
    base: { app: config.APP_ID, pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    mixin: contextFields,
    redact: { paths: REDACTED, censor: '[redacted]' },
  };
  return { pinoHttp, forRoutes: [] };
}

function contextFields(): object {
  const context = currentContext();
  if (!context) return {};
  const traceId = traceIdOf(context.traceparent);
  return { correlationId: context.correlationId, ...(traceId !== undefined && { traceId }) };
}
