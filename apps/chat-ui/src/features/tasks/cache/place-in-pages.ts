import type { InfiniteData } from '@tanstack/react-query';
import type { Task, TaskPage } from '../../../api/types.js';

/** A list as it was loaded, page by page. */
export type TaskPages = InfiniteData<TaskPage, string | undefined>;

type Compare = (a: Task, b: Task) => number;

/** The list without a task. */
export function withoutTask(pages: TaskPages, id: string): TaskPages {
  if (!pages.pages.some(({ items }) => items.some((task) => task.id === id))) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((task) => task.id !== id) })),
  };
}

/** The list with a task where it belongs by its order; one that belongs behind the last loaded page stays out. */
export function withTask(pages: TaskPages, task: Task, compare: Compare): TaskPages {
  const rest = withoutTask(pages, task.id);
  const at = rest.pages.findIndex(({ items }) => items.some((other) => compare(task, other) < 0));
  const last = rest.pages.length - 1;
  if (at < 0 && rest.pages[last]?.nextCursor) return rest;
  const target = at < 0 ? last : at;
  return { ...rest, pages: rest.pages.map((page, i) => (i === target ? inserted(page, task, compare) : page)) };
}

/** The list with a task's new state in its old place. */
export function withTaskInPlace(pages: TaskPages, task: Task): TaskPages {
  const replace = (other: Task): Task => (other.id === task.id ? task : other);
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map(replace) })) };
}

export const hasTask = ({ pages }: TaskPages, id: string): boolean =>
  pages.some(({ items }) => items.some((task) => task.id === id));

function inserted(page: TaskPage, task: Task, compare: Compare): TaskPage {
  const at = page.items.findIndex((other) => compare(task, other) < 0);
  const index = at < 0 ? page.items.length : at;
  return { ...page, items: page.items.toSpliced(index, 0, task) };
}
