import { InvalidInputError, type FieldProblem } from '@errand/dapr';
import { TASK_LIMITS } from '@errand/events';
import { InvalidRuleError, isDue, normalizeRule } from '@errand/recurrence';
import type { TaskPatch } from '../task.js';

const DURATION = /^[-+]?P(?=.)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

/**
 * Brings what was said about a task into the form it is kept in: trimmed title, lower-case tags without #, canonical rule.
 *
 * @throws InvalidInputError naming each field at fault
 */
export function normalise(patch: TaskPatch): TaskPatch {
  const problems: FieldProblem[] = [];
  const clean = storable(patch);
  if (clean.title !== undefined) clean.title = titleOf(clean.title, problems);
  if (clean.tags) clean.tags = tagsOf(clean.tags, problems);
  if (patch.due) checkDue(patch.due, problems);
  if (patch.recurrence) clean.recurrence = ruleOf(patch.recurrence, problems);
  patch.reminders?.forEach((reminder, i) => checkReminder(reminder, `/reminders/${i}`, problems));
  if (clean.reminders) clean.reminders = [...new Set(clean.reminders)];
  if (problems.length > 0) throw new InvalidInputError(problems);
  return clean;
}

/** Without characters that a store may refuse: NUL, and halves of a surrogate pair. */
function storable(patch: TaskPatch): TaskPatch {
  const text = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\uFFFD') : value;
  const entries = Object.entries(patch).map(([field, value]: [string, unknown]) => {
    return [field, Array.isArray(value) ? value.map(text) : text(value)];
  });
  return Object.fromEntries(entries) as TaskPatch;
}

function titleOf(title: string, problems: FieldProblem[]): string {
  const trimmed = title.trim().replace(/\s+/g, ' ');
  if (trimmed === '') problems.push({ pointer: '/title', message: 'is empty', remedy: 'Say what is to be done.' });
  return trimmed;
}

function tagsOf(tags: string[], problems: FieldProblem[]): string[] {
  const clean = tags.map((tag) => tag.trim().replace(/^#/, '').toLowerCase());
  clean.forEach((tag, i) => {
    const fits = tag !== '' && tag.length <= TASK_LIMITS.tag && !/[\s#]/.test(tag);
    const message = `"${tag}" is not a tag`;
    const remedy = `Use 1 to ${TASK_LIMITS.tag} characters without spaces.`;
    if (!fits) problems.push({ pointer: `/tags/${i}`, message, remedy });
  });
  return [...new Set(clean)];
}

function checkDue(due: string, problems: FieldProblem[]): void {
  if (isDue(due)) return;
  const remedy = 'Give a date like 2026-04-01, or a moment with its offset like 2026-04-01T09:00:00-04:00.';
  problems.push({ pointer: '/due', message: `"${due}" is neither a date nor a moment`, remedy });
}

function ruleOf(rule: string, problems: FieldProblem[]): string {
  try {
    return normalizeRule(rule);
  } catch (error) {
    if (!(error instanceof InvalidRuleError)) throw error;
    problems.push({ pointer: '/recurrence', message: error.message, remedy: error.remedy });
    return rule;
  }
}

function checkReminder(reminder: string, pointer: string, problems: FieldProblem[]): void {
  if (DURATION.test(reminder) || (reminder.includes('T') && isDue(reminder))) return;
  const remedy = 'Give a duration from the due date like -PT30M or PT0S, or a moment like 2026-04-01T09:00:00-04:00.';
  problems.push({ pointer, message: `"${reminder}" is neither a duration nor a moment`, remedy });
}
