import type { onRequestHookHandler } from 'fastify';
import helmet from 'helmet';

const NONE = ["'none'"];
const SELF = ["'self'"];

/** Nothing but our own files: no inline script, no inline style sheet, no other origin, no frame around us. */
const PAGE_POLICY = {
  defaultSrc: NONE,
  scriptSrc: SELF,
  styleSrc: SELF,
  imgSrc: ["'self'", 'data:'],
  fontSrc: SELF,
  connectSrc: SELF,
  manifestSrc: SELF,
  workerSrc: SELF,
  formAction: SELF,
  baseUri: NONE,
  frameAncestors: NONE,
};

/** The API's answers are data; its documentation is a page with a style sheet of its own in it. */
const API_POLICY = { ...PAGE_POLICY, styleSrc: ["'self'", "'unsafe-inline'"] };

const COMMON = {
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  xFrameOptions: { action: 'deny' },
} as const;

const forPage = helmet({ ...COMMON, contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY } });
const forApi = helmet({ ...COMMON, contentSecurityPolicy: { useDefaults: false, directives: API_POLICY } });

/**
 * Fastify hook (`onRequest`): what the browser may do with an answer of ours. Set before the answer is known: one of the API's own headers
 * goes before it.
 */
export const securityHeaders: onRequestHookHandler = ({ raw: request, originalUrl }, { raw: response }, done) => {
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  (originalUrl.startsWith('/api/') ? forApi : forPage)(request, response, (error) => done(error as Error | undefined));
};
