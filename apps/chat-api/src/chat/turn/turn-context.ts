import { understand, type Understanding } from '@errand/language';
import type { PendingQuestion } from '../../account/account.js';
import type { Workspace } from '../../account/workspace.js';
import type { FilterContext } from '../../tasks/query/filter-context.js';
import type { Task } from '../../tasks/task.js';
import { listNames } from '../../shelf/rules/list-names.js';
import { textsFor, type Texts } from '../texts/texts.js';
import { dateOrderOf } from '../../tasks/clock/date-order.js';
import type { WhyDto } from '../../why/why.dto.js';
import { WhyAsked, type WhyFacts } from '../why/why-asked.js';
import { newListsIn } from './new-lists.js';
import { UserClock } from '../../tasks/clock/user-clock.js';

const DAY_START = '09:00';

/** What the commands of one turn share: the workspace they change, the user's clock and language, the question that waited. */
export class Turn {
  readonly clock: UserClock;
  readonly texts: Texts;
  /** Whether the turn has one command: only then may a question be put about words that were not understood. */
  alone = true;
  /** The question that waited when the turn began and still may be answered. */
  readonly waiting: PendingQuestion | undefined;
  /** The question that waited when the turn began, too long. */
  readonly expired: PendingQuestion | undefined;

  /** @param why what was looked up of what it is asked "why?" about */
  constructor(
    readonly workspace: Workspace,
    private readonly why?: WhyFacts,
  ) {
    const { currentProfile: profile, timeZone, pending, author } = workspace;
    const setting = { now: author.now, timeZone, dayStart: profile?.dayStart ?? DAY_START };
    this.clock = new UserClock(setting);
    this.texts = textsFor(profile?.locale ?? 'en', setting);
    const over = pending !== undefined && Date.parse(pending.expiresAt) <= author.now.getTime();
    this.waiting = over ? undefined : pending;
    this.expired = over ? pending : undefined;
  }

  /** What dates and states of tasks are measured by. */
  get filterContext(): FilterContext {
    return this.clock.setting;
  }

  /** What is known of a task, or of the newest reminder. @throws WhyAsked when that was not looked up yet */
  whyOf(about: string): WhyDto | undefined {
    if (!this.why?.has(about)) throw new WhyAsked(about);
    return this.why.get(about);
  }

  /** The user's tasks; occurrences that the service took back itself are nobody's to find. */
  *tasks(): Iterable<Task> {
    for (const task of this.workspace.tasks()) if (!this.workspace.find(task.id)?.withdrawn) yield task;
  }

  /** The commands of a message, as the grammar reads them for this user. `keep`: words that stay words. */
  understand(message: string, keep: readonly string[] = [], take: readonly string[] = []): Understanding[] {
    const { now, setting } = this.clock;
    const { timeZone } = setting;
    const { locale = 'en', dateStyle } = this.workspace.currentProfile ?? {};
    const dateOrder = dateOrderOf(dateStyle);
    const lists = listNames(this.workspace.shelf, this.workspace.tasks());
    const words = { keep: [...keep], take: [...take] };
    return understand(message, {
      now,
      timeZone,
      locale,
      lists: [...lists, ...newListsIn(message, lists)],
      ...words,
      ...(dateOrder && { dateOrder }),
    });
  }
}
