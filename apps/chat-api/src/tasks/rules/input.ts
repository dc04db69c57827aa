import { InvalidInputError, type FieldProblem } from '@errand/dapr';
import { PRIORITIES, REPEAT_FROM, TASK_LIMITS } from '@errand/events';
import { InvalidRuleError, isDue, normalizeRule } from '@errand/recurrence';
import type { TaskPatch } from '../task.js';
import { charactersOf, limitProblems } from './limits.js';
import { shortened } from './shortened.js';
import { storable } from './storable.js';

const DURATION = /^[-+]?P(?:\d{1,6}W|(?=[\dT])(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?)$/;

/**
 * Brings what was said about a task into the form it is kept in: trimmed title, lower-case tags without #, canonical rule. Every caller
 * passes here (REST, chat, other services), so what it lets through is a valid task.
 *
 * @throws InvalidInputError naming each field at fault
 */
export function normalise(patch: TaskPatch): TaskPatch {
  const problems: FieldProblem[] = [];
  const clean = storable(patch);
  if (clean.title !== undefined) clean.title = titleOf(clean.title, problems);
  if (typeof clean.list === 'string') clean.list = listOf(clean.list, problems);
  if (clean.tags) clean.tags = tagsOf(clean.tags, problems);
  if (typeof patch.due === 'string') checkDue(patch.due, problems);
  if (typeof patch.recurrence === 'string') clean.recurrence = ruleOf(patch.recurrence, problems);
  patch.reminders?.forEach((reminder, i) => checkReminder(reminder, `/reminders/${i}`, problems));
  if (clean.reminders) clean.reminders = [...new Set(clean.reminders)];
  checkChoice('priority', patch.priority, PRIORITIES, problems);
  checkChoice('repeatFrom', patch.repeatFrom, REPEAT_FROM, problems);
  problems.push(...limitProblems(clean));
  if (problems.length > 0) throw new InvalidInputError(problems);
  return clean;
}

/** Null would take it away, and a task without a title is none. */
function titleOf(title: string | null, problems: FieldProblem[]): string {
  const trimmed = (title ?? '').trim().replace(/\s+/g, ' ');
  const message = title === null ? 'cannot be taken away' : 'is empty';
  if (trimmed === '') problems.push({ pointer: '/title', message, remedy: 'Say what is to be done.' });
  return trimmed;
}

function listOf(list: string, problems: FieldProblem[]): string {
  const trimmed = list.trim();
  const remedy = 'Name a list, or give null for none.';
  if (trimmed === '') problems.push({ pointer: '/list', message: 'is empty', remedy });
  return trimmed;
}

/** A tag as it is kept, of what was said. */
export const tagNamed = (said: string): string => said.trim().replace(/^#/, '').toLowerCase();

function tagsOf(tags: string[], problems: FieldProblem[]): string[] {
  const clean = tags.map(tagNamed);
  clean.forEach((tag, i) => {
    const fits = tag !== '' && charactersOf(tag) <= TASK_LIMITS.tag && !/[\s#]/.test(tag);
    const message = `"${shortened(tag)}" is not a tag`;
    const remedy = `Use 1 to ${TASK_LIMITS.tag} characters without spaces.`;
    if (!fits) problems.push({ pointer: `/tags/${i}`, message, remedy });
  });
  return [...new Set(clean)];
}

function checkDue(due: string, problems: FieldProblem[]): void {
  if (isDue(due)) return;
  const remedy = 'Give a date like 2026-04-01, or a moment with its offset like 2026-04-01T09:00:00-04:00.';
  problems.push({ pointer: '/due', message: `"${shortened(due)}" is neither a date nor a moment`, remedy });
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
  problems.push({ pointer, message: `"${shortened(reminder)}" is neither a duration nor a moment`, remedy });
}

function checkChoice(field: string, value: unknown, choices: readonly unknown[], problems: FieldProblem[]): void {
  if (value === null || value === undefined || choices.includes(value)) return;
  const message = `${shortened(String(value))} is none of ${choices.join(', ')}`;
  problems.push({ pointer: `/${field}`, message, remedy: 'Choose one of the values named.' });
}
