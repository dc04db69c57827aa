import { aParsedEvent, aTaskCreated, uuidFrom, type TaskEventOverrides } from '@errand/events/testing';
import { factOf, type Fact } from '../log/fact.js';

/** The creation of a task as the log takes it: `aFact({ userVersion: 2 })` differs from the default in its event id too. */
export function aFact(overrides: TaskEventOverrides = {}): Fact {
  const fact = factOf(aParsedEvent('errand.task.created.v1', aTaskCreated(overrides)));
  if (!fact) throw new Error('a task event is a fact');
  return fact;
}

/** `count` facts of one user, with user versions from 1. */
export function someFacts(count: number, overrides: TaskEventOverrides = {}): Fact[] {
  return Array.from({ length: count }, (_, i) => aFact({ ...overrides, userVersion: i + 1 }));
}

/** A task id, always the same for the same name. */
export const taskId = (name: string): string => uuidFrom(`task ${name}`);
