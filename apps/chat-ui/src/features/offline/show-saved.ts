import { hydrate, type QueryClient } from '@tanstack/react-query';
import { beginSaved } from '../../api/session.js';
import { lastContact } from './contact.js';
import { readSaved } from './saved-state.js';

/** Shows the page as it was last seen, while nobody can be asked. False when there is nothing to show. */
export async function showSaved(client: QueryClient): Promise<boolean> {
  const saved = await readSaved();
  if (!saved || !beginSaved(saved.user)) return false;
  hydrate(client, saved.loaded);
  lastContact.set(saved.at);
  return true;
}
