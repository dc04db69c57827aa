import type { TaskRecord } from '../../account/account.js';
import type { Task } from '../task.js';
import { dueMs } from './due-moment.js';
import { FirstOf } from './first-of.js';
import { page, type Page, type PageRequest } from './page.js';
import type { FilterContext } from './filter-context.js';
import { compareKeys, type Place } from './task-order.js';

/** Several pages' worth. */
const MANY = 500;

/**
 * The first open tasks of an account in the order of a list that says nothing else (by due date), kept up from change to change: most
 * pages come from here, and nothing has to look at all tasks of the account.
 */
export class Front {
  private readonly tasks = new Map<string, Task>();
  /** All open tasks up to this place are in `tasks`; undefined when there are none behind. */
  private readonly last: Place<Task> | undefined;

  constructor(
    records: Iterable<TaskRecord>,
    private readonly timeZone: string,
    private readonly many = MANY,
  ) {
    const first = new FirstOf<Place<Task>>(many, compare);
    for (const record of records) if (isShown(record)) first.offer(this.placeOf(record.task));
    const places = first.take();
    for (const [, task] of places) this.tasks.set(task.id, task);
    if (places.length === many) this.last = places.at(-1);
  }

  /** Takes in a new or changed task. */
  take(record: TaskRecord): void {
    const { task } = record;
    const isInFront = isShown(record) && (!this.last || compare(this.placeOf(task), this.last) <= 0);
    if (isInFront) this.tasks.set(task.id, task);
    else this.tasks.delete(task.id);
  }

  /** Whether it still serves in this zone: a day ends elsewhere in another, and tasks come and go. */
  serves(timeZone: string): boolean {
    const { size } = this.tasks;
    return timeZone === this.timeZone && size <= 2 * this.many && (!this.last || size >= this.many / 2);
  }

  /**
   * The page, or undefined when what is behind has to be looked at as well.
   *
   * @throws InvalidInputError for a foreign cursor
   */
  page(request: PageRequest, context: FilterContext): Page | undefined {
    if (request.sort !== 'due' || (request.filter.status ?? 'open') !== 'open') return undefined;
    const found = page(this.tasks.values(), request, context);
    return found.nextCursor !== null || !this.last ? found : undefined;
  }

  private placeOf(task: Task): Place<Task> {
    return [task.due === undefined ? null : dueMs(task.due, this.timeZone), task];
  }
}

const compare = (a: Place, b: Place): number => compareKeys(false, a, b);

/** An occurrence that was taken back is no task that anybody deleted: it comes back by itself, or never. */
const isShown = ({ task, withdrawn }: TaskRecord): boolean => task.status === 'open' && !withdrawn;
