import { BODY_LENGTH } from '@errand/dapr';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** An answer is shorter than it said. */
export class CutShortError extends Error {
  override readonly name = 'CutShortError';

  constructor(got: number, told: number) {
    super(`${got} of ${told} bytes came`);
  }
}

/** How many bytes of body the API said it sends; undefined when it did not say, or sends none. */
export function toldLength(method: string, headers: IncomingHttpHeaders): number | undefined {
  const told = headers[BODY_LENGTH];
  return method === 'HEAD' || typeof told !== 'string' ? undefined : Number(told);
}

/**
 * Reads a body to its end: sidecars end the answer of an app that died within it as if it were whole.
 *
 * @throws CutShortError, or whatever broke the connection
 */
export async function readWhole(answer: IncomingMessage, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (body.length !== length) throw new CutShortError(body.length, length);
  return body;
}
