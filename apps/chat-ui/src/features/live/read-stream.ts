import { EventParser, type StreamEvent } from './event-parser.js';

/** Longer silence than this is a dead connection: the API says something every 15 s. */
const SILENCE_MS = 40_000;

/**
 * Reads an event stream to its end.
 *
 * @param onEvent called with each event
 * @param onSilence called when nothing came for 40 s
 */
export async function readStream(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: StreamEvent) => void,
  onSilence: () => void,
): Promise<void> {
  const parser = new EventParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let watch = setTimeout(onSilence, SILENCE_MS);
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(watch);
      watch = setTimeout(onSilence, SILENCE_MS);
      parser.push(decoder.decode(piece.value, { stream: true })).forEach(onEvent);
    }
  } finally {
    clearTimeout(watch);
  }
}
