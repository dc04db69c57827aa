import { currentContext, traceIdOf } from '@errand/dapr';
import type { Params } from 'nestjs-pino';
import { config } from './config.js';

const withoutQuery = (url: string): string => url.split('?')[0] ?? url;

/** The line for each request that a service of ours writes. */
export const loggerOptions: Params = {
  pinoHttp: {
    level: config.LOG_LEVEL,
    base: { app: config.APP_ID, pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    mixin: () => {
      const context = currentContext();
      return context ? { correlationId: context.correlationId, traceId: traceIdOf(context.traceparent) } : {};
    },
    redact: { paths: ['req.headers.authorization', 'req.headers.cookie'], censor: '[redacted]' },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, url: withoutQuery(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    customSuccessMessage: (req, res) => `${req.method} ${withoutQuery(req.url ?? '')} ${res.statusCode}`,
    autoLogging: { ignore: (req) => req.url?.startsWith('/health') ?? false },
  },
};
