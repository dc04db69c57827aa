import { RecordType } from '@errand/dapr';
import type { Notification } from '@errand/events';
import type { AssistantDeed, CommandResult, Proposal } from '../turn/reply.js';

/** Who says something in the conversation; a reminder is said by nobody, and a proposal by who acts for the person. */
export const ROLES = ['user', 'assistant', 'reminder', 'proposal'] as const;

/** A message as it lies in the store, and as it is shown: it tells what was, and never changes. */
export interface ChatMessage {
  id: string;
  role: (typeof ROLES)[number];
  text: string;
  /** RFC 3339, UTC. */
  at: string;
  /** Of the request that it came with, as the events that followed carry it. Absent in what an earlier version wrote. */
  correlationId?: string;
  /** What became of the commands: of the assistant's messages. */
  commands?: CommandResult[];
  proposal?: Proposal;
  /** What the language model did, when it answered. */
  deeds?: AssistantDeed[];
  /** Proposals of others that are shown with it, as they are when it is looked at. */
  approvals?: string[];
  /** What a reminder is about. */
  notification?: Notification;
}

export const MESSAGE = new RecordType<ChatMessage>('chat message', 1);

/** Messages are numbered from 1 without gaps: the head's `nextMessage` is the conversation's index. */
export const messageKey = (userId: string, n: number): string => `c/${userId}/${n}`;

/** That a reminder is in the conversation, and what it says: to tell of it again when it is read. */
export interface ShownReminder {
  at: string;
  /** Absent in what an earlier version wrote. */
  notification?: Notification;
}

export const SHOWN_REMINDER = new RecordType<ShownReminder>('shown reminder', 1);

export const shownReminderKey = (userId: string, reminderId: string): string => `cr/${userId}/${reminderId}`;
