import { randomUUID } from 'node:crypto';
import { anAccount, aTask } from '../account/testing/a-workspace.js';
import type { Accounts } from '../account/accounts.service.js';
import { Tasks } from './task.service.js';

const [GONE, TAKEN_BACK] = [randomUUID(), randomUUID()];

describe('Tasks', () => {
  it('lists what somebody deleted, without occurrences that were taken back', async () => {
    const account = anAccount([GONE, TAKEN_BACK].map((id) => aTask({ id, status: 'deleted' })));
    Object.assign(account.records.get(TAKEN_BACK) ?? {}, { withdrawn: true });
    const tasks = new Tasks({ read: async () => ({ account }) } as unknown as Accounts);
    const { items } = await tasks.list('u', { filter: { status: 'deleted' }, sort: 'due', limit: 50 });
    expect(items.map(({ id }) => id)).toEqual([GONE]);
    expect(await tasks.get('u', TAKEN_BACK)).toMatchObject({ status: 'deleted' });
  });
});
