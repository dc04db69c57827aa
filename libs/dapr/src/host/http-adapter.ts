import { FastifyAdapter } from '@nestjs/platform-fastify';
import { answerUnroutable } from '../problem/answer-unroutable.js';
import { passBodies, readJsonBodies } from './bodies.js';

/** daprd keeps a connection for 90 s, and fails a call (a GET too) that meets an app closing it: Fastify's own 72 s lost calls at random. */
const KEEP_ALIVE_MS = 120_000;
/** Node's own bound, which Fastify lifts. */
const REQUEST_MS = 300_000;
/** Longest part of a path that stands for something, in characters: no id of ours is as long. */
const LONGEST_PARAMETER = 1_000;

/**
 * The HTTP server of a service: Fastify, without what Nest adds to it for Express's middleware, which cost a tenth of a request.
 *
 * @param frontDoor it reads no body: they are forwarded
 */
export function httpAdapter(frontDoor = false): FastifyAdapter {
  const adapter = new FastifyAdapter({
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: REQUEST_MS,
    // Requests under way are answered first (OpenRequests); what comes after is not told that this replica stops, but served by it.
    return503OnClosing: false,
    forceCloseConnections: true,
    skipMiddie: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: answerUnroutable,
  });
  (frontDoor ? passBodies : readJsonBodies)(adapter.getInstance());
  return adapter;
}
