import type { Question, Reply } from '@errand/dapr';

/** A model that says what it is told to, and keeps what it was asked. */
export class ScriptedReplies {
  readonly asked: Question[] = [];
  /** The next answers; a function is asked when it is its turn. */
  script: (Reply | Error | (() => Promise<Reply>))[] = [];

  async converse(question: Question): Promise<Reply> {
    this.asked.push({ ...question, messages: [...question.messages] });
    const next = this.script.shift() ?? says('That is all.');
    if (next instanceof Error) throw next;
    return typeof next === 'function' ? next() : next;
  }

  /** What the tools answered, as the model read it. */
  get results(): Record<string, unknown>[] {
    const messages = this.asked.at(-1)?.messages ?? [];
    return messages.flatMap((one) => (one.role === 'tool' ? [JSON.parse(one.text) as Record<string, unknown>] : []));
  }
}

/** An answer in words. */
export const says = (text: string): Reply => ({
  text,
  toolCalls: [],
  finishReason: 'stop',
  tokens: { prompt: 900, completion: 100 },
});

/** A call of a tool, with an object or with whatever the model wrote. */
export const calls = (name: string, input: object | string): Reply => ({
  ...says(''),
  toolCalls: [{ id: 'c1', name, arguments: typeof input === 'string' ? input : JSON.stringify(input) }],
});
