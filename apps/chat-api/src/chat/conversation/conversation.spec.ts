import { InvalidInputError, type StateStore } from '@errand/dapr';
import { anAccount, USER } from '../../account/testing/a-workspace.js';
import type { Accounts } from '../../account/accounts.service.js';
import type { Assistant } from '../../assistant/assistant.service.js';
import { Conversation } from './conversation.service.js';
import { messageKey } from './message.record.js';

/** A conversation of so many messages; the text of each is its number. */
function ofLength(count: number): Conversation {
  const account = { ...anAccount(), nextMessage: count + 1 };
  const keys = Array.from({ length: count }, (_, i) => messageKey(USER, i + 1));
  const accounts = { read: async () => ({ account }) } as unknown as Accounts;
  const getMany = async (_type: unknown, wanted: string[]) =>
    new Map(wanted.filter((key) => keys.includes(key)).map((key) => [key, { value: { text: key.split('/')[2] } }]));
  const assistant = { working: async () => undefined } as unknown as Assistant;
  return new Conversation(accounts, { getMany } as unknown as StateStore, assistant);
}

const texts = async (page: ReturnType<Conversation['page']>) => (await page).items.map(({ text }) => Number(text));

describe('Conversation', () => {
  it('shows the newest page first, within a page the oldest message first', async () => {
    const conversation = ofLength(7);
    const first = await conversation.page(USER, 3);
    expect(await texts(Promise.resolve(first))).toEqual([5, 6, 7]);
    const second = await conversation.page(USER, 3, first.nextCursor ?? '');
    expect(await texts(Promise.resolve(second))).toEqual([2, 3, 4]);
    const last = await conversation.page(USER, 3, second.nextCursor ?? '');
    expect(last).toMatchObject({ items: [{ text: '1' }], nextCursor: null });
  });

  it('keeps a cursor’s place when messages are added', async () => {
    const { nextCursor } = await ofLength(7).page(USER, 3);
    expect(await texts(ofLength(9).page(USER, 3, nextCursor ?? ''))).toEqual([2, 3, 4]);
  });

  it('is empty at the beginning', async () => {
    expect(await ofLength(0).page(USER, 30)).toEqual({ items: [], nextCursor: null });
    expect(await ofLength(2).page(USER, 30)).toMatchObject({ nextCursor: null });
  });

  it.each(['0', '-1', '99', 'x', '1e3', '9'.repeat(40)])('refuses the cursor %s', async (cursor) => {
    await expect(ofLength(3).page(USER, 30, cursor)).rejects.toThrow(InvalidInputError);
    await expect(ofLength(3).page(USER, 30, cursor)).rejects.toMatchObject({
      errors: [
        {
          pointer: 'cursor',
          message: 'is not a cursor of this conversation',
          remedy: 'Take nextCursor from the page before.',
        },
      ],
    });
  });
});
