import type { Message, Question, Reply, Tool, ToolCall } from '@errand/dapr';
import { inputOf } from './input-of.js';
import type { Limits } from './limits.js';

/** A tool that was called, and what came of it. */
export interface Deed {
  tool: string;
  /** As the model wrote it when it is no JSON object. */
  input: unknown;
  failed: boolean;
  /** What it was called with, in words. */
  given?: string;
  /** What came of it, in words; absent while it runs. */
  result?: string;
}

/** How far a model has come: all that is needed to go on, in another process too. */
export interface Progress {
  /** Questions that it was asked. */
  steps: number;
  messages: Message[];
  deeds: Deed[];
  tokens: number;
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
}

/** What came of a call: the tool's answer, or what it was refused for, for the model and in words. */
export interface Called {
  answer: object;
  failed: boolean;
  result: string;
}

/** What the agent needs of the world. */
export interface World {
  ask(question: Question, milliseconds: number): Promise<Reply>;
  /** What a tool is about to be called with, in words. */
  words(input: unknown): Promise<string | undefined>;
  /** Calls a tool; the same step again, for which it was not known what came of it, does nothing twice. It never throws. */
  call(name: string, input: unknown, step: string): Promise<Called>;
  refused(answer: object): Called;
  /** Progress was made that is worth telling: a tool is about to be called. */
  tell(): void;
  /** Keeps the progress, and tells of it. @throws when it is not to go on */
  keep(): Promise<void>;
  now(): number;
}

/**
 * Lets a model work: it is asked, the tools that it calls are called, it gets their results, and so on until it has nothing more to
 * call. Whatever it does, it ends within the limits, and what it did is told. What it wants is kept before it is done, so that whoever
 * goes on after a crash does the same.
 *
 * @param progress how far it is: to begin with, who it is and what it was asked. It is changed
 */
export async function runAgent(
  progress: Progress,
  tools: readonly Tool[],
  world: World,
  limits: Limits,
): Promise<Ended> {
  const until = world.now() + limits.milliseconds;
  for (;;) {
    await callAll(progress, world);
    const left = until - world.now();
    const gaveUp = limitReached(progress, left, limits);
    if (gaveUp) return { gaveUp };
    let reply: Reply;
    try {
      reply = await world.ask({ messages: progress.messages, tools, temperature: 0.1 }, left);
    } catch (error) {
      return { gaveUp: world.now() >= until ? 'time' : 'model', error };
    }
    progress.steps += 1;
    progress.tokens += reply.tokens.prompt + reply.tokens.completion;
    if (reply.toolCalls.length === 0) return { text: reply.text };
    if (isLoop(reply.toolCalls, progress.deeds, limits)) return { gaveUp: 'loop' };
    progress.messages.push({ role: 'assistant', text: reply.text, toolCalls: reply.toolCalls });
    await world.keep();
  }
}

function limitReached({ steps, tokens }: Progress, left: number, limits: Limits): GaveUp | undefined {
  if (steps >= limits.steps) return 'steps';
  if (left <= 0) return 'time';
  return tokens >= limits.tokens ? 'tokens' : undefined;
}

/** Calls what the model wants called and nobody has an answer of yet. */
async function callAll(progress: Progress, world: World): Promise<void> {
  const { messages, deeds, steps } = progress;
  const at = messages.findLastIndex(({ role }) => role === 'assistant');
  const wanted = messages[at];
  const calls = wanted?.role === 'assistant' ? (wanted.toolCalls ?? []) : [];
  for (const [i, call] of calls.entries()) {
    if (at + 1 + i < messages.length) continue; // answered before
    const { input, refused } = read(call);
    const given = refused ? undefined : await world.words(input);
    const deed: Deed = { tool: call.name, input, failed: false, ...(given && { given }) };
    deeds.push(deed);
    world.tell();
    const called = refused ? world.refused(refused) : await world.call(call.name, input, `${steps}.${i + 1}`);
    Object.assign(deed, { failed: called.failed, result: called.result });
    messages.push({ role: 'tool', callId: call.id, name: call.name, text: JSON.stringify(called.answer) });
    await world.keep();
  }
}

function read({ arguments: written }: ToolCall): { input: unknown; refused?: object } {
  const { value, refused } = inputOf(written);
  return refused ? { input: written, refused } : { input: value };
}

/** Whether a call was made so often before that it would be made for ever. */
function isLoop(calls: readonly ToolCall[], deeds: readonly Deed[], { sameCalls }: Limits): boolean {
  const signature = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`;
  return calls.some((call) => {
    const wanted = signature(call.name, read(call).input);
    return deeds.filter(({ tool, input }) => signature(tool, input) === wanted).length >= sameCalls;
  });
}
