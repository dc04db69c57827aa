/** @jest-environment ./src/testing/page-environment.cjs */
import { QueryClient } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { aTask } from '../../testing/a-task.js';
import { FakeApi } from '../../testing/fake-api.js';
import { CONVERSATION } from '../chat/data/conversation-key.js';
import { findTask } from '../tasks/cache/task-cache.js';
import { ChangeApplier } from './apply-changes.js';

const aPage = () => {
  const api = new FakeApi().install();
  api.on('GET /api/tasks/*', ({ path }) => ({ body: aTask({ id: path.split('/')[3] ?? '', version: 2 }) }));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  client.setQueryData(CONVERSATION, { pages: [{ items: [], nextCursor: null }], pageParams: [undefined] });
  const isOutOfDate = (): boolean | undefined => client.getQueryState(CONVERSATION)?.isInvalidated;
  return { api, client, isOutOfDate, changes: new ChangeApplier(client) };
};

describe('ChangeApplier', () => {
  it('fetches a task that changed, once for several changes', async () => {
    const { api, client, isOutOfDate, changes } = aPage();
    for (let i = 0; i < 3; i++) changes.add('t1', false);
    await waitFor(() => expect(findTask(client, 't1')?.version).toBe(2));
    expect(api.requests('GET /api/tasks/*')).toHaveLength(1);
    expect(isOutOfDate()).toBe(false);
  });

  it('asks for the conversation again when another browser changed something: it may have been by words', async () => {
    const { client, isOutOfDate, changes } = aPage();
    changes.add('t1', false);
    changes.add('t2', true);
    await waitFor(() => expect(findTask(client, 't2')?.version).toBe(2));
    expect(isOutOfDate()).toBe(true);
  });
});
