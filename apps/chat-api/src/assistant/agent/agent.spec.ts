import type { Question, Reply, Tool } from '@errand/dapr';
import { runAgent, type Ended, type Progress, type World } from './agent.js';
import { LIMITS } from './limits.js';

const TOOL: Tool = { name: 'find_tasks', description: 'Finds', parameters: { type: 'object' } };
const OPENING = [{ role: 'user', text: 'tidy up' }] as const;

const says = (text: string): Reply => ({
  text,
  toolCalls: [],
  finishReason: 'stop',
  tokens: { prompt: 100, completion: 10 },
});
const calls = (...wanted: [name: string, written: string][]): Reply => ({
  ...says(''),
  finishReason: 'tool_calls',
  toolCalls: wanted.map(([name, written], i) => ({ id: `c${i}`, name, arguments: written })),
});

/** A world in which the model says this, one reply a question, and every question takes a second. */
class ScriptedWorld implements World {
  readonly asked: Question[] = [];
  readonly called: [string, unknown, string][] = [];
  time = 0;
  keepsLeft = 1_000;

  constructor(
    private readonly script: readonly (Reply | Error)[],
    private readonly last: Reply = says('the end'),
  ) {}

  async ask(question: Question): Promise<Reply> {
    this.time += 1_000;
    const next = this.script[this.asked.length] ?? this.last;
    this.asked.push({ ...question, messages: [...question.messages] });
    if (next instanceof Error) throw next;
    return next;
  }

  async call(name: string, input: unknown, step: string) {
    this.called.push([name, input, step]);
    return { answer: { called: name }, failed: name === 'no_such_tool', result: `called ${name}` };
  }

  words = async (input: unknown) => JSON.stringify(input);
  refused = (answer: object) => ({ answer, failed: true, result: 'refused' });
  tell(): void {}

  async keep(): Promise<void> {
    if (--this.keepsLeft < 0) throw new RangeError('the process died');
  }

  now = (): number => this.time;
}

const begun = (): Progress => ({ steps: 0, messages: [...OPENING], deeds: [], tokens: 0 });

async function run(world: World, limits = {}, progress = begun()): Promise<Ended & Progress> {
  const ended = await runAgent(progress, [TOOL], world, { ...LIMITS, ...limits });
  return { ...progress, ...ended };
}

describe('runAgent', () => {
  it('answers at once what needs no tool', async () => {
    const world = new ScriptedWorld([says('Hello.')]);
    expect(await run(world)).toMatchObject({ text: 'Hello.', deeds: [], tokens: 110 });
    expect(world.asked[0]).toMatchObject({ messages: OPENING, tools: [TOOL] });
  });

  it('calls what it is asked to, in order, and hands each result back', async () => {
    const world = new ScriptedWorld([calls(['find_tasks', '{"q":"a"}'], ['get_task', '']), says('Done.')]);
    const { text, deeds, tokens } = await run(world);
    expect({ text, tokens }).toEqual({ text: 'Done.', tokens: 220 });
    expect(world.called).toEqual([
      ['find_tasks', { q: 'a' }, '1.1'],
      ['get_task', {}, '1.2'],
    ]);
    expect(deeds.map(({ tool, failed }) => [tool, failed])).toEqual([
      ['find_tasks', false],
      ['get_task', false],
    ]);
    expect(world.asked[1]?.messages.slice(1)).toEqual([
      expect.objectContaining({ role: 'assistant', toolCalls: expect.any(Array) }),
      { role: 'tool', callId: 'c0', name: 'find_tasks', text: '{"called":"find_tasks"}' },
      { role: 'tool', callId: 'c1', name: 'get_task', text: '{"called":"get_task"}' },
    ]);
  });

  it.each(['{"q":', '[1]', '"x"', 'null'])('calls nothing with arguments that are %s, and says so', async (written) => {
    const world = new ScriptedWorld([calls(['find_tasks', written])]);
    const { deeds } = await run(world);
    expect(world.called).toEqual([]);
    expect(deeds).toMatchObject([{ failed: true, input: written, result: 'refused' }]);
  });

  it('goes on when a tool refused, so that the model can mend it', async () => {
    const world = new ScriptedWorld([calls(['no_such_tool', '{}']), says('Sorry.')]);
    expect(await run(world)).toMatchObject({ text: 'Sorry.', deeds: [{ failed: true }] });
  });

  it('ends a model that calls the same again and again', async () => {
    const world = new ScriptedWorld([], calls(['find_tasks', '{"q": "a"}']));
    expect(await run(world)).toMatchObject({ gaveUp: 'loop' });
    expect(world.called).toHaveLength(2);
  });

  it('ends one that finds something else to call each time, by steps', async () => {
    const script = Array.from({ length: 50 }, (_, i) => calls(['find_tasks', `{"q":${i}}`]));
    const world = new ScriptedWorld(script);
    expect(await run(world)).toMatchObject({ gaveUp: 'steps' });
    expect(world.asked).toHaveLength(LIMITS.steps);
  });

  it('ends one that takes too long, or too many tokens', async () => {
    const script = Array.from({ length: 50 }, (_, i) => calls(['find_tasks', `{"q":${i}}`]));
    expect(await run(new ScriptedWorld(script), { milliseconds: 2_500 })).toMatchObject({ gaveUp: 'time' });
    expect(await run(new ScriptedWorld(script), { tokens: 200 })).toMatchObject({ gaveUp: 'tokens', tokens: 220 });
  });

  it('tells what was done before the model failed', async () => {
    const error = new Error('429');
    const world = new ScriptedWorld([calls(['find_tasks', '{}']), error]);
    expect(await run(world)).toMatchObject({ gaveUp: 'model', error, deeds: [{ tool: 'find_tasks' }] });
  });

  it.each([1, 2, 3, 4])('goes on where it was kept last, after %s times: nothing is asked for again', async (keeps) => {
    const script = [calls(['find_tasks', '{"q":"a"}'], ['get_task', '{}']), calls(['add_task', '{}']), says('Done.')];
    const progress = begun();
    const first = new ScriptedWorld(script);
    first.keepsLeft = keeps;
    let kept = structuredClone(progress);
    first.keep = async () => {
      if (--first.keepsLeft < 0) throw new RangeError('the process died');
      kept = structuredClone(progress);
    };
    await expect(run(first, {}, progress)).rejects.toThrow('died');
    const second = new ScriptedWorld(script.slice(kept.steps));
    const { text, deeds, tokens } = await run(second, {}, kept);
    expect({ text, tokens, steps: kept.steps }).toEqual({ text: 'Done.', tokens: 330, steps: 3 });
    expect(deeds.map(({ tool }) => tool)).toEqual(['find_tasks', 'get_task', 'add_task']);
    const made = [...first.called, ...second.called].map(([name, , step]) => `${step} ${name}`);
    expect([...new Set(made)]).toEqual(['1.1 find_tasks', '1.2 get_task', '2.1 add_task']);
  });
});
