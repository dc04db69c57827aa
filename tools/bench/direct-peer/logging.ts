import type { Params } from 'nestjs-pino';

const withoutQuery = (url: string): string => url.split('?')[0] ?? url;

/** One JSON line for each request, at its end; never a token. */
export const loggerOptions: Params = {
  pinoHttp: {
    level: process.env['LOG_LEVEL'] ?? 'info',
    base: { app: 'direct-peer', pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: ['req.headers.authorization'], censor: '[redacted]' },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, url: withoutQuery(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    customSuccessMessage: (req, res) => `${req.method} ${withoutQuery(req.url ?? '')} ${res.statusCode}`,
    autoLogging: { ignore: (req) => req.url?.startsWith('/health') ?? false },
  },
};
