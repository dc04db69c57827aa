import type { StateStore } from '@errand/dapr';
import type { Accounts } from '../../account/accounts.service.js';
import { anAccount, USER } from '../../account/testing/a-workspace.js';
import { messageKey, type ChatMessage } from './message.record.js';
import { WordsSaid } from './words-said.js';

const START = Date.parse('2026-03-01T00:00:00Z');
/** When the message of this number was said: one every ten minutes. */
const atOf = (n: number): string => new Date(START + n * 600_000).toISOString();

type Told = Partial<Omit<ChatMessage, 'commands'>> & { commands?: object[] };

function conversation(messages: readonly Told[]) {
  const reads: number[] = [];
  const kept = new Map(messages.map((one, i) => [messageKey(USER, i + 1), { value: { at: atOf(i + 1), ...one } }]));
  const getMany = async (_type: unknown, keys: string[]) => {
    reads.push(keys.length);
    return new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key)] as const] : [])));
  };
  const account = { ...anAccount(), nextMessage: messages.length + 1 };
  const words = new WordsSaid(
    { read: async () => ({ account }) } as unknown as Accounts,
    { getMany } as unknown as StateStore,
  );
  const said = async (request: string, n: number) => (await words.with(USER, request, atOf(n))).map(({ text }) => text);
  return { said, reads };
}

const said = (text: string, correlationId: string): Told => ({ role: 'user', text, correlationId });
const reply = (...commands: object[]): Told => ({ role: 'assistant', text: 'ok', commands });
const REMINDER: Told = { role: 'reminder', text: 'rent' };

describe('WordsSaid', () => {
  it('finds a sentence among ten thousand by when it was, without reading them all', async () => {
    const all = Array.from({ length: 5_000 }, (_, i) => [said(`sentence ${i}`, `request ${i}`), reply()]).flat();
    const { said: find, reads } = conversation(all);
    for (const i of [0, 1, 2_500, 4_999]) expect(await find(`request ${i}`, 2 * i + 1)).toEqual([`sentence ${i}`]);
    expect(Math.max(...reads)).toBeLessThanOrEqual(200);
    expect(reads.length).toBeLessThanOrEqual(4 * 16);
  });

  it('finds what a language model answered long after the first of its changes', async () => {
    const all = [said('plan my day', 'r'), reply()].map((one) => ({
      ...one,
      at: new Date(START + 80_000).toISOString(),
    }));
    expect(await conversation(all).said('r', 0)).toEqual(['plan my day']);
  });

  it('tells the sentence that a question was asked about with the one that answered it', async () => {
    const create = { intent: 'create', title: 'pay rent' };
    const { said: find } = conversation([
      said('remind me to pay rent', 'r1'),
      reply({ ...create, status: 'asked' }),
      REMINDER,
      said('tomorrow at 9', 'r2'),
      reply({ ...create, status: 'done' }),
    ]);
    expect(await find('r2', 4)).toEqual(['remind me to pay rent', 'tomorrow at 9']);
  });

  it('leaves out a sentence whose question was dropped for something else', async () => {
    const { said: find } = conversation([
      said('remind me to pay rent', 'r1'),
      reply({ intent: 'create', title: 'pay rent', status: 'asked' }),
      said('buy milk', 'r2'),
      reply({ intent: 'create', title: 'buy milk', status: 'done' }),
    ]);
    expect(await find('r2', 3)).toEqual(['buy milk']);
  });

  it('finds nothing where nothing was said, or what was said carries no request', async () => {
    expect(await conversation([]).said('r', 1)).toEqual([]);
    expect(await conversation([{ role: 'user', text: 'milk' }, reply()]).said('r', 1)).toEqual([]);
    expect(await conversation([said('milk', 'r'), reply()]).said('another', 1)).toEqual([]);
  });
});
