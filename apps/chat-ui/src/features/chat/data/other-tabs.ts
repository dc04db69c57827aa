import type { QueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../../api/load-again.js';
import { CONVERSATION } from './conversation-key.js';

const NAME = 'errand-chat';
const SAID = 'said';
/** The same for telling and listening: a channel does not hear itself. */
let channel: BroadcastChannel | undefined;

/** Loads the conversation again when something was said in another tab of this browser; returns what stops it. */
export function followConversation(client: QueryClient): () => void {
  const mine = new BroadcastChannel(NAME);
  mine.onmessage = ({ data }) => {
    if (data === SAID) void loadAgain(client, { queryKey: CONVERSATION });
  };
  channel = mine;
  return () => {
    mine.close();
    if (channel === mine) channel = undefined;
  };
}

/** Tells the other tabs that something was said, and answered. A question changes no task, so the API tells them nothing. */
export function announceSaid(): void {
  channel?.postMessage(SAID);
}
