import type { Counted } from '../../shelf/overview.js';
import type { ShelfDeed } from '../../shelf/shelf.js';
import type { Destination } from '../../shelf/rules/lists.js';

/** A list that is deleted, or is to be: how many tasks that takes along, and where they go. */
export interface ListDeletion {
  name: string;
  tasks: number;
  destination: Destination;
}

/** What the chat says about lists themselves, in one language. */
export interface ListTexts {
  made(name: string): string;
  renamed(former: string, name: string, tasks: number): string;
  /** What a deletion would do, as a sentence. */
  proposesDeletion(deletion: ListDeletion): string;
  /** How to delete the tasks as well. */
  deletionHint(name: string): string;
  deleted(deletion: ListDeletion): string;
  shown(lists: readonly Counted[]): string;
  noList(name: string, lists: readonly string[]): string;
  /** A task was looked for by the name of a list: how to say that the list is meant. */
  isList(name: string): string;
  /** What became of a list or a saved filter, as a clause. */
  arranged(deed: ShelfDeed): string;
  /** It has more tasks than one message changes. */
  tooLarge(name: string): string;
}
