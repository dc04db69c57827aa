import { put, remove, type Draft, type EventDraft, type StateOperation } from '@errand/dapr';
import { USER_LIMITS, type Actor, type ActorKind, type Approved, type Means, type TaskBefore } from '@errand/events';
import type { Approval } from '../approvals/approval.js';
import { shelved, type Shelf, type ShelfDeed } from '../shelf/shelf.js';
import type { Task, TaskEventType } from '../tasks/task.js';
import type { Account, PendingQuestion, Profile, TaskMark, TaskRecord, TurnUnderWay } from './account.js';
import { APPROVALS, approvalsKey, PROFILE, profileKey, SHELF, shelfKey, TASK, taskKey } from './account.records.js';
import { profileBefore, publicProfile } from './public-profile.js';
import { SOURCE } from './source.js';
import type { Deed, ImportPart, NumberedStep, Step } from './steps.js';

/** Whose changes a person may want to undo: their own, and what someone did in their name. */
const PERSONS: ReadonlySet<ActorKind> = new Set(['user', 'assistant', 'api-token'] as const);

/** Who changes something, when, and how they asked for it, unless by the API itself. */
export interface Author {
  actor: Actor;
  now: Date;
  /** When the actor only proposed it: that a person said yes, and the request that proposed. */
  approval?: { approved: Approved; correlationId?: string | undefined };
  /** How it was asked for, where that is more than the API. */
  via?: Means | undefined;
  /** The turn of the language model that it is a part of. */
  turn?: string | undefined;
  /** The idempotency key of the request. */
  key?: string | undefined;
}

/**
 * One change of an account while it is being decided: reads see what was decided before them, nothing is written until the whole is
 * committed as one transaction. Rules and chat work on it and know no store.
 */
export class Workspace {
  private readonly changed = new Map<string, TaskRecord>();
  private readonly events: EventDraft[] = [];
  private readonly deeds: Deed[] = [];
  private takesBack: Pick<Step, 'undoes' | 'andLater' | 'redoes'> = {};
  private readonly operations: StateOperation[] = [];
  private readonly guards: string[] = [];
  private profile?: Profile;
  private arranged?: Shelf;
  private asked?: readonly Approval[];
  private nextSeq: number;
  private nextMessage: number;
  private question: PendingQuestion | undefined;
  private underWay: TurnUnderWay | undefined;
  private touched = false;
  private ends = false;
  private partOf: ImportPart | undefined;

  constructor(
    private readonly account: Account,
    private who: Author,
  ) {
    ({ nextSeq: this.nextSeq, nextMessage: this.nextMessage, pending: this.question, turn: this.underWay } = account);
  }

  get author(): Author {
    return this.who;
  }

  get userId(): string {
    return this.account.userId;
  }

  /** The user's zone; UTC before the account has a profile. */
  get timeZone(): string {
    return this.currentProfile?.timeZone ?? 'UTC';
  }

  get currentProfile(): Profile | undefined {
    return this.profile ?? this.account.profile;
  }

  /** Lists and saved filters, with what is being decided. */
  get shelf(): Shelf {
    return this.arranged ?? this.account.shelf;
  }

  /** Whether lists or saved filters change. */
  get isArranged(): boolean {
    return this.arranged !== undefined;
  }

  /** What tools asked for and a person is to decide, with what was decided lately. */
  get approvals(): readonly Approval[] {
    return this.asked ?? this.account.approvals;
  }

  get pending(): PendingQuestion | undefined {
    return this.question;
  }

  /** What the language model is at work on. */
  get turn(): TurnUnderWay | undefined {
    return this.underWay;
  }

  /** How many tasks change. */
  get size(): number {
    return this.changed.size;
  }

  /** Whether anything was decided that has to be written. */
  get hasChanges(): boolean {
    return this.touched;
  }

  /** What the person did lately, oldest first, without what is being decided. */
  get steps(): readonly NumberedStep[] {
    return this.account.steps;
  }

  /** What was decided so far of lists and saved filters. */
  get arrangement(): readonly ShelfDeed[] {
    return this.deeds.filter((deed): deed is ShelfDeed => !('taskId' in deed));
  }

  /**
   * The moment of a task that is made now. Of several that are made at once, each is a millisecond after the one before: lists keep them in the
   * order in which they were said.
   */
  get momentOfCreation(): string {
    const made = this.deeds.filter((deed) => 'taskId' in deed && deed.type === 'errand.task.created.v1').length;
    return new Date(this.author.now.getTime() + made).toISOString();
  }

  find(taskId: string): TaskRecord | undefined {
    return this.changed.get(taskId) ?? this.account.records.get(taskId);
  }

  /** Every task, deleted ones included, in no particular order. */
  *tasks(): Iterable<Task> {
    for (const [id, record] of this.account.records) yield (this.changed.get(id) ?? record).task;
    for (const [id, record] of this.changed) if (!this.account.records.has(id)) yield record.task;
  }

  /** What was decided so far, task by task: each as it was before, if it was there, and as it is now. */
  *decided(): Iterable<{ before: Task | undefined; after: Task }> {
    for (const [id, { task: after }] of this.changed) yield { before: this.account.records.get(id)?.task, after };
  }

  /** The account as it would be now, with nothing more decided: to see what something would do, without any consequence. */
  stage(): Workspace {
    const { account, currentProfile: profile, shelf, nextSeq } = this;
    const records = this.changed.size === 0 ? account.records : new Map([...account.records, ...this.changed]);
    return new Workspace({ ...account, profile, shelf, records, nextSeq }, this.author);
  }

  /** Lets what is decided meanwhile be somebody else's. */
  actAs(author: Author, act: () => void): void {
    const own = this.who;
    this.who = author;
    act();
    this.who = own;
  }

  /** Takes in a new state of a task with the event that tells of it. Returns the task. */
  save(type: TaskEventType, task: Task, before: TaskBefore, mark?: TaskMark): Task {
    const former = this.find(task.id);
    const kept = { seq: former?.seq ?? this.nextSeq++, ...(former?.others && { others: former.others }) };
    this.changed.set(task.id, { ...kept, task, ...markOf(mark, task.version) });
    const via = this.who.via && { via: this.who.via };
    const data = { taskId: task.id, version: task.version, task, before, ...this.byWhom(), ...via };
    this.emit({ type, source: SOURCE, data });
    this.deeds.push({ taskId: task.id, type, before });
    this.touched = true;
    return task;
  }

  /** Takes in a change of lists or saved filters, with the event that tells of it. */
  arrange(deed: ShelfDeed): void {
    const { type, ...data } = deed;
    this.arranged = shelved(this.shelf, deed);
    this.emit({ type, source: SOURCE, data: { ...data, ...this.byWhom() } } as EventDraft);
    this.deeds.push(deed);
    this.touched = true;
  }

  /** Takes in what waits for a person's yes. */
  keepApprovals(approvals: readonly Approval[]): void {
    this.asked = approvals;
    this.touched = true;
  }

  /** Takes in an event. Within what was approved it is a consequence of the request that proposed. */
  emit(draft: EventDraft): void {
    const correlationId = this.who.approval?.correlationId;
    this.events.push({ ...draft, ...(correlationId !== undefined && { correlationId }) });
    this.touched = true;
  }

  /** Says that all of this change takes an earlier one back. */
  takeBack(which: Pick<Step, 'undoes' | 'andLater' | 'redoes'>): void {
    this.takesBack = which;
    this.touched = true;
  }

  /** Says that this change is no step that can be undone by itself, but a part of an import, which has its own way back. */
  isPartOf(part: ImportPart): void {
    this.partOf = part;
  }

  /** Takes in a task whose version stays: a link that the service keeps for itself and that is no fact of its own. */
  link(taskId: string, task: Task): void {
    const record = this.find(taskId);
    if (!record) return;
    this.changed.set(taskId, { ...record, task });
    this.touched = true;
  }

  /** Takes in a new or changed profile. What is no other service's business makes no event. */
  saveProfile(profile: Profile): void {
    const former = this.currentProfile;
    const before = former && profileBefore(former, profile);
    const data = { profile: publicProfile(profile), actor: this.author.actor };
    if (!before) this.events.push({ type: 'errand.user.registered.v1', source: SOURCE, data });
    else if (Object.keys(before).length > 0) {
      this.events.push({ type: 'errand.user.updated.v1', source: SOURCE, data: { ...data, before } });
    }
    this.profile = profile;
    this.touched = true;
  }

  /** Takes in that the user, an administrator, wants a dead letter published again. */
  requestReplay(letterId: string): void {
    const data = { letterId, actor: this.author.actor };
    this.events.push({ type: 'errand.replay.requested.v1', source: SOURCE, data });
    this.touched = true;
  }

  /** Says that the account ends with this change. What it held is removed afterwards, see SweepAccount. */
  endAccount(): void {
    const tasks = [...this.tasks()].filter(({ recurrence, occurrence }) => recurrence ?? occurrence);
    const ids = tasks.map(({ id }) => id);
    const { actor } = this.author;
    do {
      const repeatingTasks = ids.splice(0, USER_LIMITS.repeatingTasks);
      this.events.push({ type: 'errand.user.deleted.v1', source: SOURCE, data: { repeatingTasks, actor } });
    } while (ids.length > 0);
    this.ends = true;
    this.touched = true;
  }

  /** Number of the newest message of the conversation; 0 for none. */
  get lastMessage(): number {
    return this.nextMessage - 1;
  }

  /** Takes the number of the next message of the conversation. */
  takeMessageNumber(): number {
    this.touched = true;
    return this.nextMessage++;
  }

  /** Sets what the chat waits to have answered, or nothing. */
  ask(question: PendingQuestion | undefined): void {
    this.question = question;
    this.touched = true;
  }

  /** Sets what the language model is at work on, or nothing. */
  keepTurn(turn: TurnUnderWay | undefined): void {
    this.underWay = turn;
    this.touched = true;
  }

  /** A further record to write with the change; `guard`: it is insert-only and its existence refuses the whole change. */
  write(operation: StateOperation, guard = false): void {
    this.operations.push(operation);
    if (guard) this.guards.push(operation.request.key);
    this.touched = true;
  }

  /** What is to be committed. */
  draft<R>(toAnswer: Draft<R>['toAnswer']): Draft<R> {
    if (this.ends) return this.ending(toAnswer);
    const records = [...this.changed.values()];
    const { nextSeq, nextMessage, question: pending, underWay: turn, userId } = this;
    return {
      events: this.events,
      images: {
        ...(this.profile && { profile: this.profile }),
        records,
        ...(this.arranged && { shelf: this.arranged }),
        ...(this.asked && { approvals: this.asked }),
        ...this.step(),
        ...(this.guards.length > 0 && { keys: this.guards }),
      },
      operations: [
        ...records.map((record) => put(TASK, taskKey(userId, record.seq), record)),
        ...(this.profile ? [put(PROFILE, profileKey(userId), this.profile)] : []),
        ...(this.arranged ? [put(SHELF, shelfKey(userId), this.arranged)] : []),
        ...(this.asked ? [put(APPROVALS, approvalsKey(userId), { approvals: this.asked })] : []),
        ...this.operations,
      ],
      guards: this.guards,
      data: { nextSeq, nextMessage, ...(pending && { pending }), ...(turn && { turn }) },
      toAnswer,
    };
  }

  private ending<R>(toAnswer: Draft<R>['toAnswer']): Draft<R> {
    const { events, operations, guards, userId } = this;
    const deletedAt = this.author.now.toISOString();
    const left = { tasks: this.account.nextSeq - 1, messages: this.account.nextMessage - 1 };
    return {
      events,
      images: { records: [], deletedAt },
      operations: [...operations, ...[profileKey, shelfKey, approvalsKey].map((keyOf) => remove(keyOf(userId)))],
      guards,
      data: { nextSeq: 1, nextMessage: 1, deletedAt, left },
      toAnswer,
    };
  }

  private byWhom(): { actor: Actor; approved?: Approved } {
    const { actor, approval } = this.who;
    return { actor, ...(approval && { approved: approval.approved }) };
  }

  private step(): { step?: Step } {
    const { actor, now, turn, key } = this.author;
    const isOne = this.deeds.length > 0 || this.takesBack.undoes !== undefined;
    if (this.partOf) return { step: { at: now.toISOString(), deeds: [], import: this.partOf } };
    if (!isOne || !PERSONS.has(actor.kind)) return {};
    const named = { ...(turn && { turn }), ...(key !== undefined && { key }) };
    return { step: { at: now.toISOString(), deeds: this.deeds, ...named, ...this.takesBack } };
  }
}

function markOf(mark: TaskMark, version: number): Partial<TaskRecord> {
  if (typeof mark === 'object') return mark;
  if (mark === 'withdrawn') return { withdrawn: true };
  return mark === 'generated' ? { generated: version } : {};
}
