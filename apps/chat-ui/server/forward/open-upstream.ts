import { request, type Agent, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';

/** A request to the sidecar. */
export interface UpstreamRequest {
  host: string;
  port: number;
  method: string;
  path: string;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  agent: Agent;
  /** Breaks it off: the browser went away. */
  signal: AbortSignal;
  /** Longest wait for the head of the answer; the body may stream for hours. */
  answerMs: number;
}

/** No head of an answer came in time. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** Sends a request, once, and resolves with the answer's head; its body is yet to be read. Rejects when there is none. */
export function openUpstream({ body, answerMs, ...options }: UpstreamRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const upstream = request(options);
    const late = () => upstream.destroy(new NoAnswerError(`no answer within ${answerMs} ms`));
    const timer = setTimeout(late, answerMs);
    upstream.once('response', (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    upstream.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    upstream.end(body);
  });
}
