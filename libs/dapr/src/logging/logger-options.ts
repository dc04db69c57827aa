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
 * Probes are not logged; other requests are, at their end.
 */
export function loggerOptions(config: ServiceConfig): Params {
  const pinoHttp: Options = {
    level: config.LOG_LEVEL,
    base: { app: config.APP_ID, pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    mixin: contextFields,
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, url: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    customSuccessMessage: (req, res) => `${req.method} ${req.url?.split('?')[0]} ${res.statusCode}`,
    customErrorMessage: (req, res) => `${req.method} ${req.url?.split('?')[0]} ${res.statusCode}`,
    customLogLevel: (_req, res, error) => (res.statusCode >= 500 || error ? 'error' : 'info'),
    autoLogging: { ignore: (req) => req.url?.startsWith('/health') ?? false },
  };
  return { pinoHttp };
}

function contextFields(): object {
  const context = currentContext();
  if (!context) return {};
  const traceId = traceIdOf(context.traceparent);
  return { correlationId: context.correlationId, ...(traceId !== undefined && { traceId }) };
}
