import { dehydrate, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { session } from '../../api/session.js';
import { whenIdle } from '../../shared/when-idle.js';
import type { TaskFilter } from '../tasks/filter/task-filter.js';
import { lastContact, noteContact } from './contact.js';
import { writeSaved } from './saved-state.js';

const PAUSE_MS = 1_500;
/** Worth nothing without the network, or of no use to open the page with. */
const PASSING = new Set(['preview', 'palette', 'history', 'operations']);

const isKept = ([what, filter]: QueryKey): boolean => !PASSING.has(String(what)) && !isSearch(filter);

/** There is one list for each letter that was typed. */
const isSearch = (filter: unknown): boolean => Boolean((filter as Partial<TaskFilter> | undefined)?.q?.trim());

/** Keeps what is loaded, a moment after each change; returns what ends it. */
export function keepState(client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    timer = undefined;
    const now = session.get();
    const at = lastContact.get();
    if (now.status !== 'in' || !at) return;
    const loaded = dehydrate(client, {
      shouldDehydrateQuery: ({ queryKey, state }) => state.status === 'success' && isKept(queryKey),
      shouldDehydrateMutation: () => false,
    });
    void writeSaved({ user: now.user, at, loaded });
  };
  const unfollow = client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    if (!event.action.manual) noteContact();
    if (isKept(event.query.queryKey)) timer ??= setTimeout(() => whenIdle(save), PAUSE_MS);
  });
  return () => {
    clearTimeout(timer);
    unfollow();
  };
}
