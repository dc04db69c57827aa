import type { IncomingMessage } from 'node:http';

const LIMIT = 2_048;

/** The beginning of a message's body as text, at most 2 KB; the rest is dropped. '' when it breaks off. */
export async function firstText(message: IncomingMessage): Promise<string> {
  let text = '';
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      text += chunk.toString('utf8');
      if (text.length >= LIMIT) break;
    }
  } catch {
    return '';
  }
  return text.slice(0, LIMIT);
}
