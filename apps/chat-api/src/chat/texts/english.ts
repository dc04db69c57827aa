import type { DomainError } from '@errand/dapr';
import type { Command, Filter } from '@errand/language';
import type { ShelfDeed } from '../../shelf/shelf.js';
import type { Changed } from '../../tasks/rules/undo.js';
import type { Task } from '../../tasks/task.js';
import type { WhyDto } from '../../why/why.dto.js';
import type { DatePhrases } from './dates.js';
import { filtered } from './english-filter.js';
import { ENGLISH_HELP } from './english-help.js';
import { cameToBe, differences } from './english-changes.js';
import { ENGLISH_APPROVALS } from './english-approvals.js';
import { ENGLISH_ASSISTANT } from './english-assistant.js';
import { ENGLISH_LISTS } from './english-lists.js';
import { refusalInEnglish } from './english-refusal.js';
import { isLate } from './gist.js';
import { understoodInEnglish } from './english-understood.js';
import { whyInEnglish } from './english-why.js';
import { counted, details, joined, quoted, repeats, span, titles, when } from './english-words.js';
import { severalUndoneInEnglish } from './english-undo.js';
import type { Deed, Listing, Purpose, ReminderNotice, SeveralUndone, Texts } from './texts.js';

/** Each deed done, to be done, and what a task is that was done to already. */
const DEEDS: Readonly<Record<Deed, { past: string; verb: string; already: string }>> = {
  complete: { past: 'Completed', verb: 'complete', already: 'done already' },
  reopen: { past: 'Reopened', verb: 'reopen', already: 'open already' },
  delete: { past: 'Deleted', verb: 'delete', already: 'deleted already' },
  restore: { past: 'Restored', verb: 'restore', already: 'not deleted' },
  update: { past: 'Changed', verb: 'change', already: 'that way already' },
  snooze: { past: 'Put off', verb: 'put off', already: 'due then already' },
  skip: { past: 'Skipped an occurrence of', verb: 'skip an occurrence of', already: 'there already' },
};
const SECOND_MS = 1_000;

/** The chat's replies in English. */
export class English implements Texts {
  readonly lists = ENGLISH_LISTS;
  readonly approvals = ENGLISH_APPROVALS;
  readonly assistant = ENGLISH_ASSISTANT;

  constructor(private readonly dates: DatePhrases) {}

  created(task: Task): string {
    const rest = details(task, this.dates);
    const promise = task.reminders.length > 0 ? ' I will remind you.' : '';
    return `Added ${quoted(task.title)}${rest === '' ? '' : `: ${rest}`}.${promise}`;
  }

  did(deed: Deed, changed: readonly Changed[]): string {
    const { past } = DEEDS[deed];
    const [one] = changed;
    const tasks = changed.map(({ after }) => after);
    if (!one || changed.length > 1) return `${past} ${counted(changed.length, 'task')}: ${titles(tasks)}.`;
    const done = `${past} ${quoted(one.before.title)}`;
    if (deed === 'delete') return `${done}. Say ${quoted(`restore ${one.after.title}`)} to get it back.`;
    if (deed === 'complete' || deed === 'reopen' || deed === 'restore') return `${done}.`;
    return `${done}: ${differences(one, this.dates)}.`;
  }

  wentAlong(deed: Deed, parts: number): string[] {
    if (parts === 0) return [];
    const [whose, verb] = parts === 1 ? ['Its sub-task', 'is'] : [`Its ${parts} sub-tasks`, 'are'];
    return [`${whose} ${verb} ${deed === 'delete' ? 'deleted' : 'done'} too.`];
  }

  didNothing(deed: Deed, tasks: readonly Task[]): string {
    return `Nothing to do: ${titles(tasks)} ${tasks.length === 1 ? 'is' : 'are'} ${DEEDS[deed].already}.`;
  }

  deletedSeries(task: Task): string {
    return `Deleted the whole series ${quoted(task.title)}.`;
  }

  shown(task: Task): string {
    const rest = details(task, this.dates);
    const status = task.status === 'open' ? '' : ` It is ${task.status}.`;
    return `${quoted(task.title)}${rest === '' ? '' : `: ${rest}`}.${status}`;
  }

  listed({ filter, shown, total }: Listing): string {
    if (total === 0) return `No ${filtered(filter, false, this.dates)}.`;
    const lines = shown.map(({ title, due }) => `• ${title}${due ? ` — ${when(due, this.dates)}` : ''}`);
    const more = total - shown.length;
    const head = `${total} ${filtered(filter, total === 1, this.dates)}:`;
    return [head, ...lines, ...(more > 0 ? [`and ${more} more.`] : [])].join('\n');
  }

  counted(total: number, filter: Filter): string {
    return `You have ${total === 0 ? 'no' : total} ${filtered(filter, total === 1, this.dates)}.`;
  }

  historyOf(task: Task): string {
    return `Here is the history of ${quoted(task.title)}.`;
  }

  historyOfAll(): string {
    return 'Name a task to see its history: “what happened to …?”. Everything that happened is in the audit log.';
  }

  why(why: WhyDto | undefined, task?: Task): string {
    return whyInEnglish(why, task, this.dates);
  }

  help(): string {
    return ENGLISH_HELP;
  }

  understood(command: Command): string {
    return understoodInEnglish(command, this.dates);
  }

  reminder({ title, dueAt, lateByMs, missed, held }: ReminderNotice): string {
    const due = when(dueAt, this.dates);
    if (missed) return `Missed reminder: ${quoted(title)} was due ${due}. It came ${span(lateByMs)} too late.`;
    const quiet = ` It waited ${span(lateByMs)} for the end of your quiet hours.`;
    const late = isLate(lateByMs) ? (held ? quiet : ` This reminder is ${span(lateByMs)} late.`) : '';
    const until = this.dates.until(dueAt);
    if (Math.abs(until) < 60 * SECOND_MS) return `Reminder: ${quoted(title)} is due now.${late}`;
    return `Reminder: ${quoted(title)} ${until < 0 ? 'was' : 'is'} due ${due}.${late}`;
  }

  whichTask(deed: string, words: string, count: number, shown: number): string {
    const some = count > shown ? ` Here are ${shown} of them; more words of the title narrow it down.` : '';
    return `${count} tasks fit ${quoted(words)}.${some} Which one shall I ${verbOf(deed)}?`;
  }

  whichParent(words: string): string {
    return `Which one is it a part of? Several tasks fit ${quoted(words)}.`;
  }

  candidate(task: Task): string {
    const rest = details(task, this.dates);
    const state = task.status === 'open' ? '' : `, ${task.status}`;
    return `${task.title} — ${rest === '' ? 'no due date' : rest}${state}`;
  }

  whenToRemind(title: string): string {
    return `When shall I remind you of ${quoted(title)}?`;
  }

  whenDue(title: string): string {
    return `When is ${quoted(title)} due?`;
  }

  untilWhen(title: string | undefined): string {
    return `Until when shall I put off ${title === undefined ? 'these tasks' : quoted(title)}?`;
  }

  inAnHour(): string {
    return 'In 1 hour';
  }

  thisEvening(moment: string): string {
    return `This evening at ${this.dates.time(moment) ?? ''}`;
  }

  tomorrowMorning(moment: string): string {
    return `Tomorrow at ${this.dates.time(moment) ?? ''}`;
  }

  nextMonday(moment: string): string {
    return `${this.dates.date(moment)} at ${this.dates.time(moment) ?? ''}`;
  }

  thisOrSeries(task: Task): string {
    return `${quoted(task.title)} ${repeats(task, this.dates)}. Delete only this one, or the whole series?`;
  }

  onlyThis(): string {
    return 'Only this one';
  }

  wholeSeries(): string {
    return 'The whole series';
  }

  askedLater(question: string): string {
    return `One question at a time; next comes: ${question}`;
  }

  stillAsking(question: string): string {
    return `I am still waiting for an answer: ${question}`;
  }

  proposes(deed: Deed, tasks: readonly Task[], left: number): string {
    const verb = DEEDS[deed].verb;
    const some = left > 0 ? ` These are all I can change at once; ${left} more fit, say it again for those.` : '';
    return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${counted(tasks.length, 'task')}: ${titles(tasks)}.${some}`;
  }

  askConfirmation(summary: string): string {
    return `I would ${summary.charAt(0).toLowerCase()}${summary.slice(1)} Shall I? (yes or no)`;
  }

  changedMeanwhile(): string {
    return 'Something has changed since I asked, so I did nothing yet.';
  }

  accepted(): string {
    return 'Yes, do it';
  }

  refused(): string {
    return 'No, leave it';
  }

  oldChoice(): string {
    return 'An answer to an earlier question';
  }

  cancelled(): string {
    return 'All right, nothing was changed.';
  }

  dropped(question: string): string {
    return `I take this as something new and no longer wait for an answer to: ${question}`;
  }

  expired(question: string): string {
    return `My question had expired, so nothing came of it: ${question}`;
  }

  noTask(words: string, purpose: Purpose, elsewhere: readonly Task[]): string {
    const [other] = elsewhere;
    if (!other) return `There is no task like ${quoted(words)} to ${verbOf(purpose)}.`;
    return `There is nothing to ${verbOf(purpose)} for ${quoted(words)}: ${quoted(other.title)} is ${other.status}.`;
  }

  nothingToCorrect(): string {
    return 'There is nothing to put right: no single task was changed just before. Name the one you mean, as in “move dentist to friday”.';
  }

  noTaskRemedy(): string {
    return 'Use words of its title, or say “list my tasks” to see what there is.';
  }

  noParent(words: string): string {
    return `There is no open task like ${quoted(words)} that this could be a part of. Add that one first.`;
  }

  noneMatch(filter: Filter): string {
    return `There are no ${filtered(filter, false, this.dates)}, so nothing was changed.`;
  }

  notDue({ title }: Task): string {
    return `${quoted(title)} has no due date that could be moved. Say when it is due: ${quoted(`move ${title} to friday`)}.`;
  }

  nothingWaits(): string {
    return (
      'Nothing waits for an answer. A question waits for an hour, a proposal for 10 minutes, and both only until you say ' +
      'something else: say again what you want.'
    );
  }

  undid(intent: 'undo' | 'redo', changed: readonly Changed[]): string {
    const did = intent === 'undo' ? 'Undone' : 'Done again';
    const [one] = changed;
    if (!one) return `${did}. Nothing had to change: the tasks are that way already.`;
    if (changed.length === 1) return `${did}: ${quoted(one.after.title)} is ${cameToBe(one, this.dates)}.`;
    const states = new Set(changed.map((each) => cameToBe(each, this.dates)));
    const state = states.size === 1 ? [...states][0] : 'changed';
    return `${did}: ${counted(changed.length, 'task')} are ${state}: ${titles(changed.map(({ after }) => after))}.`;
  }

  undidArrangement(intent: 'undo' | 'redo', deeds: readonly ShelfDeed[]): string {
    return `${intent === 'undo' ? 'Undone' : 'Done again'}: ${joined(deeds.map((deed) => this.lists.arranged(deed)))}.`;
  }

  proposesUndo(several: SeveralUndone): string {
    return severalUndoneInEnglish(several, (deed) => this.lists.arranged(deed));
  }

  undidSteps(steps: number, changed: readonly Changed[], arranged: readonly ShelfDeed[]): string {
    const lists = arranged.length > 0 ? [this.undidArrangement('undo', arranged)] : [];
    const tasks = changed.length > 0 || lists.length === 0 ? [this.undid('undo', changed)] : [];
    return [...tasks, ...lists, `Say ${quoted('redo')} to do ${steps === 1 ? 'it' : `all ${steps} steps`} again.`].join(
      ' ',
    );
  }

  undoAlone(intent: 'undo' | 'redo'): string {
    return `Say ${quoted(intent)} by itself: it is about everything that your last message or click did.`;
  }

  didYouMean(): string {
    return 'Did you mean one of these?';
  }

  tooMany(most: number): { message: string; remedy: string } {
    return { message: `has more than ${most} sentences`, remedy: `Send at most ${most} at once.` };
  }

  refusal(error: DomainError): string {
    return refusalInEnglish(error);
  }
}

function verbOf(deed: string): string {
  if (deed === 'why') return 'explain';
  if (deed === 'history') return 'look back on';
  return deed in DEEDS ? DEEDS[deed as Deed].verb : deed;
}
