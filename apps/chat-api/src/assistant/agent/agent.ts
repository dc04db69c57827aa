import type { Message, Question, Reply, Tool, ToolCall } from '@errand/dapr';
import { inputOf } from './input-of.js';
import type { Limits } from './limits.js';

/** A tool that was called, and what came of it. */
export interface Deed {
  tool: string;
  /** As the model wrote it when it is no JSON object. */
  input: unknown;
  answer: object;
  failed: boolean;
}

/** Why the model was not asked on. */
export type GaveUp = 'steps' | 'time' | 'tokens' | 'loop' | 'model';

/** How a turn with the model ended. */
export interface Ended {
  /** The model's words; undefined when it had to be stopped. */
  text?: string;
  gaveUp?: GaveUp;
  /** What the model, or the way to it, failed with. */
  error?: unknown;
  deeds: Deed[];
  tokens: number;
}

/** What the agent needs of the world. */
export interface World {
  ask(question: Question, milliseconds: number): Promise<Reply>;
  /** Calls a tool. @returns its answer, or what it was refused for; it never throws */
  call(name: string, input: unknown, step: string): Promise<{ answer: object; failed: boolean }>;
  now(): number;
}

/**
 * Lets a model work: it is asked, the tools that it calls are called, it gets their results, and so on until it has nothing more to
 * call. Whatever it does, it ends within the limits, and what it did is told.
 *
 * @param opening who it is and what it was asked
 */
export async function runAgent(
  opening: readonly Message[],
  tools: readonly Tool[],
  world: World,
  limits: Limits,
): Promise<Ended> {
  const until = world.now() + limits.milliseconds;
  const messages = [...opening];
  const deeds: Deed[] = [];
  let tokens = 0;
  for (let step = 1; step <= limits.steps; step++) {
    const left = until - world.now();
    if (left <= 0) return { gaveUp: 'time', deeds, tokens };
    if (tokens >= limits.tokens) return { gaveUp: 'tokens', deeds, tokens };
    let reply: Reply;
    try {
      reply = await world.ask({ messages, tools, temperature: 0.1 }, left);
    } catch (error) {
      return { gaveUp: world.now() >= until ? 'time' : 'model', error, deeds, tokens };
    }
    tokens += reply.tokens.prompt + reply.tokens.completion;
    if (reply.toolCalls.length === 0) return { text: reply.text, deeds, tokens };
    if (isLoop(reply.toolCalls, deeds, limits)) return { gaveUp: 'loop', deeds, tokens };
    messages.push({ role: 'assistant', text: reply.text, toolCalls: reply.toolCalls });
    for (const [i, call] of reply.toolCalls.entries()) {
      const deed = await done(call, world, `${step}.${i + 1}`);
      deeds.push(deed);
      messages.push({ role: 'tool', callId: call.id, name: call.name, text: JSON.stringify(deed.answer) });
    }
  }
  return { gaveUp: 'steps', deeds, tokens };
}

async function done({ name, arguments: written }: ToolCall, world: World, step: string): Promise<Deed> {
  const input = inputOf(written);
  if (input.refused) return { tool: name, input: written, answer: input.refused, failed: true };
  return { tool: name, input: input.value, ...(await world.call(name, input.value, step)) };
}

/** Whether a call was made so often before that it would be made for ever. */
function isLoop(calls: readonly ToolCall[], deeds: readonly Deed[], { sameCalls }: Limits): boolean {
  const signature = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`;
  return calls.some(({ name, arguments: written }) => {
    const wanted = signature(name, inputOf(written).value ?? written);
    return deeds.filter(({ tool, input }) => signature(tool, input) === wanted).length >= sameCalls;
  });
}
