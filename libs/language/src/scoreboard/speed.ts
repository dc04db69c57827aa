import { aContext } from '../testing/a-context.js';
import { parse } from '../understand.js';
import type { Scored } from './score.js';

/** In characters; a message of this length is one of the longest that anyone sends. */
const LONG = 2_000;
/** What just-in-time compilation does to the first ones is not the sentences' fault. */
const TRIES = 3;

/** Of the processor's time: what the machine does beside is not the sentences' fault either. */
function millisecondsOf(message: string): number {
  const context = aContext();
  const times = Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage();
    parse(message, context);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

/** One sentence of 2,000 characters, of the examples' words. */
function longSentence(scored: readonly Scored[]): string {
  let text = '';
  for (let at = 0; text.length < LONG && scored.length > 0; at += 1) {
    text += `${scored[at % scored.length]?.example.say.replace(/[;\n]/g, ' ')} `;
  }
  return text.slice(0, LONG);
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function format(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}

/** How long the sentences take, in words. */
export function speed(scored: readonly Scored[]): string[] {
  const timed = scored
    .map(({ example: { say } }) => ({ say, milliseconds: millisecondsOf(say) }))
    .sort((a, b) => a.milliseconds - b.milliseconds);
  const times = timed.map(({ milliseconds }) => milliseconds);
  const slowest = timed.at(-1);
  if (!slowest) return [];
  return [
    `a sentence takes ${format(percentile(times, 0.5))} (median), ${format(percentile(times, 0.99))} (99th percentile)`,
    `the slowest, ${format(slowest.milliseconds)}: ${slowest.say}`,
    `2,000 characters take ${format(millisecondsOf(longSentence(scored)))}`,
  ];
}
