import type { DomainError } from '@errand/dapr';
import type { Command, Filter } from '@errand/language';
import type { ShelfDeed } from '../../shelf/shelf.js';
import type { Changed } from '../../tasks/rules/undo.js';
import type { Task } from '../../tasks/task.js';
import type { Setting } from '../../tasks/clock/user-clock.js';
import type { WhyDto } from '../../why/why.dto.js';
import type { ApprovalTexts } from './approval-texts.js';
import type { AssistantTexts } from './assistant-texts.js';
import { DatePhrases } from './dates.js';
import { English } from './english.js';
import { German } from './german.js';
import type { ListTexts } from './list-texts.js';

/** The intents that change tasks that exist. */
export type Deed = 'complete' | 'reopen' | 'delete' | 'restore' | 'update' | 'snooze' | 'skip';
/** What a task is looked for to do with it. */
export type Purpose = Deed | 'show' | 'history' | 'why';

/** A reminder to tell of. */
export interface ReminderNotice {
  title: string;
  dueAt: string;
  lateByMs: number;
  missed: boolean;
  /** It came due in the quiet hours and waited for their end. */
  held?: boolean;
}

/** Several steps to take back: what would change, and why these are not all that were meant. */
export interface SeveralUndone {
  steps: number;
  tasks: readonly Task[];
  arranged: readonly ShelfDeed[];
  rest: 'too-many' | 'no-more' | undefined;
}

/** A list's answer: what is shown of how many. */
export interface Listing {
  filter: Filter;
  shown: readonly Task[];
  total: number;
}

/** Everything the chat says, in one language. Another language is another implementation. */
export interface Texts {
  /** About lists themselves. */
  readonly lists: ListTexts;
  /** About what others propose. */
  readonly approvals: ApprovalTexts;
  /** About the language model. */
  readonly assistant: AssistantTexts;
  created(task: Task): string;
  /** What was done to one task or several. */
  did(deed: Deed, changed: readonly Changed[]): string;
  /** That sub-tasks were completed, or deleted, with their task; nothing for none. */
  wentAlong(deed: Deed, parts: number): string[];
  didNothing(deed: Deed, tasks: readonly Task[]): string;
  deletedSeries(task: Task): string;
  shown(task: Task): string;
  listed(listing: Listing): string;
  counted(total: number, filter: Filter): string;
  historyOf(task: Task): string;
  historyOfAll(): string;
  /** Why a reminder came or a task is there; undefined when nothing is known, of the task or at all. */
  why(why: WhyDto | undefined, task?: Task): string;
  help(): string;
  /** What a command would do, before it is done. */
  understood(command: Command): string;
  reminder(notice: ReminderNotice): string;

  whichTask(deed: string, words: string, count: number, shown: number): string;
  whichParent(words: string): string;
  /** A task among others of the same name. */
  candidate(task: Task): string;
  whenToRemind(title: string): string;
  whenDue(title: string): string;
  untilWhen(title: string | undefined): string;
  inAnHour(): string;
  thisEvening(moment: string): string;
  tomorrowMorning(moment: string): string;
  nextMonday(moment: string): string;
  thisOrSeries(task: Task): string;
  onlyThis(): string;
  wholeSeries(): string;
  /** Another command's question comes before this one. */
  askedLater(question: string): string;
  stillAsking(question: string): string;

  /** What a bulk change would do; `left`: tasks that do not fit into one change. */
  proposes(deed: Deed, tasks: readonly Task[], left: number): string;
  askConfirmation(summary: string): string;
  changedMeanwhile(): string;
  accepted(): string;
  refused(): string;
  oldChoice(): string;

  cancelled(): string;
  dropped(question: string): string;
  expired(question: string): string;

  noTask(words: string, purpose: Purpose, elsewhere: readonly Task[]): string;
  /** Words put right what was changed last, and nothing was, or more than one task. */
  nothingToCorrect(): string;
  noTaskRemedy(): string;
  noParent(words: string): string;
  noneMatch(filter: Filter): string;
  notDue(task: Task): string;
  nothingWaits(): string;
  /** What an undo or redo changed. */
  undid(intent: 'undo' | 'redo', changed: readonly Changed[]): string;
  /** An undo or redo was about lists and saved filters. */
  undidArrangement(intent: 'undo' | 'redo', deeds: readonly ShelfDeed[]): string;
  /** What an undo of several steps would do. */
  proposesUndo(several: SeveralUndone): string;
  undidSteps(steps: number, changed: readonly Changed[], arranged: readonly ShelfDeed[]): string;
  undoAlone(intent: 'undo' | 'redo'): string;
  didYouMean(): string;
  tooMany(most: number): { message: string; remedy: string };
  refusal(error: DomainError): string;
}

/** The chat's words for a user, in German or else in English; dates follow the user's own kind of it. */
export function textsFor(locale: string, setting: Setting): Texts {
  if (/^de\b/i.test(locale)) return new German(new DatePhrases(setting, locale));
  const english = /^en\b/i.test(locale) ? locale : 'en';
  return new English(new DatePhrases(setting, english));
}
