import { LIVE_LIMITS } from '@errand/events';
import { cut } from './cut.js';

const MOST_LISTED = 3;

/** What a tool's answer comes to, as people read it: `2 tasks: “Buy milk”, “Call mom”`. */
export function resultWords(answer: object): string {
  const { error, detail, proposal, task } = answer as Record<string, unknown>;
  if (error !== undefined) return short(typeof detail === 'string' ? detail : 'It was refused');
  if (isNamed(proposal, 'summary')) return short(`Waits for your yes: ${proposal.summary}`);
  if (isNamed(task, 'title')) return short(`“${task.title}”`);
  const lists = Object.entries(answer).flatMap(([name, value]) =>
    Array.isArray(value) ? [{ name, items: value }] : [],
  );
  if (lists.length === 0) return 'Done';
  return short(lists.map(listWords).join(' · '));
}

function listWords({ name, items }: { name: string; items: readonly unknown[] }): string {
  if (name !== 'tasks') return `${name}: ${items.length}`;
  if (items.length === 0) return 'No tasks';
  const titles = items.slice(0, MOST_LISTED).flatMap((item) => (isNamed(item, 'title') ? [`“${item.title}”`] : []));
  const more = items.length > MOST_LISTED ? ', …' : '';
  return `${items.length === 1 ? '1 task' : `${items.length} tasks`}: ${titles.join(', ')}${more}`;
}

function isNamed<K extends string>(value: unknown, name: K): value is Record<K, string> {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[name] === 'string';
}

const short = (text: string): string => cut(text, LIVE_LIMITS.words);
