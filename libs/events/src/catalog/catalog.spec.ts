import { majorOf } from '../parse/type-name.js';
import { TOPICS } from '../topics.js';
import { shapeOf } from '../validation/shape.js';
import { CATALOG } from './catalog.js';
import { EDGES } from './edges.js';
import { EVENT_TYPES, isEventType, topicOf } from './event-types.js';

describe('CATALOG', () => {
  it.each(EVENT_TYPES)('%s has the major version of its name, a class of its own and a sentence', (type) => {
    const { version, class: eventClass, description, consumers, producers } = CATALOG[type];
    expect(Number(version.split('.')[0])).toBe(majorOf(type));
    expect(eventClass.name).toMatch(new RegExp(`V${majorOf(type)}$`));
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(Math.min(producers.length, consumers.length)).toBeGreaterThan(0);
  });

  it('has no class twice', () => {
    expect(new Set(EVENT_TYPES.map((type) => CATALOG[type].class)).size).toBe(EVENT_TYPES.length);
  });

  it.each(EVENT_TYPES)('%s has no field that names an e-mail address', (type) => {
    const names = shapeOf(CATALOG[type].class).flatMap(({ name, rule }) => [
      name,
      ...(rule.nested ? shapeOf(rule.nested()).map((part) => part.name) : []),
    ]);
    expect(names.filter((name) => /mail|phone|password/i.test(name))).toEqual([]);
  });

  it('knows its types and nothing else', () => {
    expect(isEventType('errand.task.created.v1')).toBe(true);
    expect(isEventType('toString')).toBe(false);
    expect(topicOf('errand.user.updated.v1')).toBe(TOPICS.taskEvents);
  });
});

describe('EDGES', () => {
  it('are the arrows of the architecture', () => {
    const arrows = EDGES.map(
      ({ producer, topic, consumer, types }) => `${producer} > ${topic} > ${consumer}: ${types.length}`,
    );
    expect(arrows).toEqual([
      'chat-api > task-events > notification-svc: 10',
      'chat-api > task-events > recurring-svc: 7',
      'chat-api > task-events > audit-svc: 17',
      'notification-svc > reminders > notification-svc: 1',
      'notification-svc > reminders > audit-svc: 4',
      'notification-svc > reminders > chat-api: 3',
      'chat-api > task-updates > chat-api: 5',
      'chat-api > dead-letters > audit-svc: 1',
      'notification-svc > dead-letters > audit-svc: 1',
      'recurring-svc > dead-letters > audit-svc: 1',
      'audit-svc > dead-letters > audit-svc: 1',
    ]);
  });

  it('cover every type, and audit-svc hears every fact', () => {
    expect(new Set(EDGES.flatMap(({ types }) => types))).toEqual(new Set(EVENT_TYPES));
    const audited = EDGES.filter(({ consumer }) => consumer === 'audit-svc').flatMap(({ types }) => types);
    expect(EVENT_TYPES.filter((type) => !audited.includes(type))).toEqual([
      'errand.live.task.v1',
      'errand.live.task.v2',
      'errand.live.reminder.v1',
      'errand.live.approvals.v1',
      'errand.live.turn.v1',
    ]);
  });
});
