import { setImmediate } from 'node:timers/promises';
import type { TaskRecord } from '../../account/account.js';
import type { Task } from '../task.js';
import { tasksOf } from './tasks-of.js';
import { foldedText } from './text-search.js';

/** Tasks between two looks at what else there is to do: half a millisecond. */
const PORTION = 250;
/** Each of them is looked at in every search. */
const MOST_CHANGED = 1_000;
/** No word goes on beyond it. */
const BETWEEN = '\n';

/**
 * What is searched of all tasks of an account in one string. To look through it for a word takes a tenth of a millisecond, and ten to go
 * from task to task. What changes afterwards stands beside it.
 */
export class JoinedTexts {
  private readonly tasks: readonly Task[];
  /** Where each task's text ends. */
  private readonly ends: Uint32Array;
  /** As they are now; undefined is in no list any more. */
  private readonly changed = new Map<string, Task | undefined>();
  private text: string | undefined;

  constructor(records: Iterable<TaskRecord>) {
    this.tasks = tasksOf(records);
    this.ends = new Uint32Array(this.tasks.length);
  }

  /** Reads the texts, in portions: whatever else there is to do goes first. */
  async read(): Promise<void> {
    const texts: string[] = [];
    let end = 0;
    for (const [i, task] of this.tasks.entries()) {
      const text = foldedText(task);
      texts.push(text);
      end += text.length + BETWEEN.length;
      this.ends[i] = end;
      if (i % PORTION === 0) await setImmediate();
    }
    this.text = texts.join(BETWEEN);
  }

  /** Takes in a new or changed task. */
  take({ task, withdrawn }: TaskRecord): void {
    this.changed.set(task.id, withdrawn ? undefined : task);
  }

  /** Whether little has changed since. */
  get isFresh(): boolean {
    return this.changed.size <= MOST_CHANGED;
  }

  /** All tasks that have the folded word in their text, and some that do not; undefined until the texts are read. */
  candidates(word: string): Task[] | undefined {
    const { text, tasks, ends, changed } = this;
    if (text === undefined) return undefined;
    const found = [...changed.values()].filter((task) => task !== undefined);
    let i = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[i])) {
      i = this.indexAt(at, i);
      const task = tasks[i]!;
      if (!changed.has(task.id)) found.push(task);
    }
    return found;
  }

  /** The task whose text is there, which is not before the one at `from`. */
  private indexAt(place: number, from: number): number {
    let low = from;
    let high = this.ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
