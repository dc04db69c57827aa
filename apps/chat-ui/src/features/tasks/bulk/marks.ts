import { createStore } from '../../../shared/store/create-store.js';

/** The tasks that are chosen, to do the same to all of them. */
export interface Marks {
  ids: readonly string[];
  /** From where a range is chosen. */
  anchor?: string | undefined;
}

const NONE: Marks = { ids: [] };

export const marks = createStore<Marks>(NONE);

export const clearMarks = (): void => marks.set(NONE);

/** Chooses a task, or takes it out of the choice. */
export const toggleMark = (id: string): void =>
  marks.set(({ ids }) => ({ ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id], anchor: id }));

/** Chooses everything from the task that was chosen last to this one, in the order in which they are shown. */
export const markTo = (id: string, shown: readonly string[]): void =>
  marks.set(({ ids, anchor }) => {
    const [from, to] = [shown.indexOf(anchor ?? id), shown.indexOf(id)].sort((a, b) => a - b) as [number, number];
    const range = from < 0 ? [id] : shown.slice(from, to + 1);
    return { ids: [...new Set([...ids, ...range])], anchor: anchor ?? id };
  });
