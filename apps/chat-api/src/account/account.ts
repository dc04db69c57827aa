import type { UserProfile } from '@errand/events';
import type { Command } from '@errand/language';
import type { Approval } from '../approvals/approval.js';
import type { AskedAbout } from '../assistant/asked-about.js';
import type { Shelf } from '../shelf/shelf.js';
import type { Task } from '../tasks/task.js';
import type { Front } from '../tasks/query/front.js';
import type { JoinedTexts } from '../tasks/query/joined-texts.js';
import type { NumberedStep, Step } from './steps.js';

/** A user as this service knows them. The password's hash is not here: it lies with the e-mail address. */
export interface Profile extends UserProfile {
  email: string;
  createdAt: string;
  /** When the person proved that the address is theirs. */
  emailConfirmedAt?: string;
  /** When a new task that is due at a time reminds, as a duration from that time. */
  defaultReminder?: string;
  /** Whose habits dates are written by on the page (BCP 47); those of `locale` when absent. */
  dateStyle?: string;
  /** Which sentences the language model is asked about; those that the grammar does not understand when absent. */
  assistant?: AskedAbout;
}

/** A task with its place in the store. */
export interface TaskRecord {
  /** Dense from 1: the account's `nextSeq` is the index of its tasks. */
  seq: number;
  task: Task;
  /** An occurrence that was taken back because the one before it was reopened: completing that one again restores it. */
  withdrawn?: boolean;
  /** The version that recurring-svc made: while the task is still at it, nobody has touched it. */
  generated?: number;
  /** What was changed of this occurrence alone, as the ones that follow it have it; null where they have nothing. */
  others?: OccurrenceFields;
  /** The task whose deletion, with all of its series, took this one along: restoring one restores them all. */
  deletedWith?: string;
}

/** The fields that one occurrence can have for itself. Its due date always is its own. */
export type OccurrenceFields = {
  [K in 'title' | 'notes' | 'priority' | 'tags' | 'list' | 'reminders']?: Exclude<Task[K], undefined> | null;
};

/** What a saved task is besides itself. */
export type TaskMark =
  'withdrawn' | 'generated' | { deletedWith: string } | { others: OccurrenceFields | undefined } | undefined;

/** What answers to the chat's questions have settled about a command. */
export interface Settled {
  /** The task that is meant. */
  taskId?: string;
  /** The task it is to be a part of. */
  parentId?: string;
  /** Deleting a repeating task: this occurrence, or all that are open. */
  scope?: 'this' | 'series';
  /** A date, a moment, or an ISO 8601 duration from the answer on. */
  when?: string;
  /** Fingerprint of the tasks, as they were, that a bulk change was confirmed for. */
  confirmed?: string;
  /** A sentence to be understood in place of the one that was not. */
  say?: string;
}

/** One possible answer, shown as a button. */
export interface PendingChoice {
  id: string;
  label: string;
  settles: Settled;
}

/** A question the chat asked and waits to have answered, kept in the account's head so that it survives every restart. */
export interface PendingQuestion {
  /** Also the id of the proposal that it is about. */
  id: string;
  kind: 'when' | 'which' | 'scope' | 'confirm' | 'suggestion';
  /** As it was asked. */
  text: string;
  /** The command that waits, as the grammar understood it. */
  command: Command;
  settled: Settled;
  choices: PendingChoice[];
  /** Commands of the same message that have a question as well: theirs come after this one. */
  queue: Command[];
  expiresAt: string;
}

/** That the language model is at work on what a person said; how far it is, stands in a record of its own. */
export interface TurnUnderWay {
  /** Of the answer that it will be. */
  id: string;
  /** RFC 3339, UTC. */
  at: string;
  /** When it ends whatever has come of it. */
  until: string;
  /** It is over, and its answer was a question: until then, what is said next may answer it. */
  asks?: true;
  /** How many tasks it has changed without asking. */
  changed?: number;
}

/** Everything of one user that decisions need, in memory. */
export interface Account {
  readonly userId: string;
  /** How many changes it has seen. */
  version: number;
  profile?: Profile;
  readonly records: Map<string, TaskRecord>;
  /** Lists and saved filters. */
  shelf: Shelf;
  /** What tools asked for and a person is to decide, with what was decided lately; the oldest first. */
  approvals: readonly Approval[];
  /** Made by the first list of tasks that is asked for. */
  front?: Front;
  /** Of a large account: what a search looks through first. */
  texts?: JoinedTexts;
  /** What the person did lately, oldest first: what can be undone. */
  readonly steps: NumberedStep[];
  nextSeq: number;
  nextMessage: number;
  pending?: PendingQuestion;
  turn?: TurnUnderWay;
  /** RFC 3339: there is nothing of it any more, and nothing comes into it. */
  deletedAt?: string;
}

/** What the head of an account's stream keeps at hand. */
export interface AccountHead {
  nextSeq: number;
  nextMessage: number;
  pending?: PendingQuestion;
  turn?: TurnUnderWay;
  deletedAt?: string;
  /** Of a deleted account: how many records there were, and may still be. */
  left?: { tasks: number; messages: number };
}

/** After-images of one change of an account. */
export interface AccountImages {
  profile?: Profile;
  records: TaskRecord[];
  shelf?: Shelf;
  approvals?: readonly Approval[];
  /** What it did, when it can be undone. */
  step?: Step;
  /** Insert-only keys it wrote: of an answer that is kept for a day, nothing else tells. */
  keys?: readonly string[];
  /** The account was deleted with it. */
  deletedAt?: string;
}
