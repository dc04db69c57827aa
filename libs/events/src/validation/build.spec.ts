import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { CATALOG } from '../catalog/catalog.js';
import { InvalidEventError } from '../errors/invalid-event.error.js';
import { LiveTaskV2 } from '../events/live-task.v2.js';
import { TaskUpdatedV1 } from '../events/task-updated.v1.js';
import { Actor } from '../parts/actor.js';
import { LiveChange } from '../parts/live-change.js';
import { TaskSnapshot } from '../parts/task-snapshot.js';
import { goldenSamples, mutated } from '../testing/golden-samples.js';
import { aLiveChange, aLiveTask, aTaskUpdated } from '../testing/index.js';
import { build } from './build.js';

function violations(value: unknown): Record<string, string> {
  try {
    build(TaskUpdatedV1, value, '/data');
  } catch (error) {
    if (error instanceof InvalidEventError) return Object.fromEntries(error.violations.map((v) => [v.path, v.message]));
    throw error;
  }
  return {};
}

describe('build', () => {
  it('makes instances of the class and of its parts', () => {
    const built = build(TaskUpdatedV1, aTaskUpdated(), '/data');
    expect(built).toBeInstanceOf(TaskUpdatedV1);
    expect(built.task).toBeInstanceOf(TaskSnapshot);
    expect(built.actor).toBeInstanceOf(Actor);
  });

  it('leaves undeclared fields out at every depth and the input untouched', () => {
    const data = aTaskUpdated();
    const extended = { ...data, colour: 'red', task: { ...data.task, mood: 'good' }, before: { ...data.before, x: 1 } };
    const copy = structuredClone(extended);
    expect(JSON.parse(JSON.stringify(build(TaskUpdatedV1, extended, '/data')))).toEqual({ ...data });
    expect({ ...extended, actor: { ...extended.actor } }).toEqual(copy);
  });

  it('keeps a null that says "there was none", and makes no field that was absent', () => {
    const built = build(TaskUpdatedV1, aTaskUpdated({ before: { due: null, occurrence: null } }), '/data');
    expect(built.before).toEqual({ due: null, occurrence: null });
    expect(Object.keys(built.before)).toEqual(['due', 'occurrence']);
  });

  it('makes instances of the items of a list, and names what is wrong with each', () => {
    const { changes } = build(LiveTaskV2, aLiveTask({}, { userVersion: 2 }), '/data');
    expect(changes.map((change) => [change instanceof LiveChange, change.userVersion])).toEqual([
      [true, 1],
      [true, 2],
    ]);
    const broken = { changes: [aLiveChange(), { ...aLiveChange(), userVersion: 0 }] };
    expect(() => build(LiveTaskV2, broken, '/data')).toThrow('/data/changes/1/userVersion');
    for (const no of [[], [1], 'x', {}, Array(501).fill(aLiveChange())]) {
      expect(() => build(LiveTaskV2, { changes: no }, '/data')).toThrow('must be a list of 1 to 500 objects');
    }
  });

  it('is not fooled by a __proto__ of its own in the JSON', () => {
    const hostile: unknown = JSON.parse(JSON.stringify(aTaskUpdated()).replace('{', '{"__proto__":{"taskId":1},'));
    const built = build(TaskUpdatedV1, hostile, '/data');
    expect(Object.getPrototypeOf(built)).toBe(TaskUpdatedV1.prototype);
  });

  it('names every broken rule with its place, and quotes no text', () => {
    const data = aTaskUpdated();
    const task = { ...data.task, title: '', notes: null, priority: 9, reminders: ['soon'], occurrence: { ordinal: 0 } };
    expect(violations({ ...data, actor: [], taskId: 'secret', userVersion: '1', task, before: 'x' })).toEqual({
      '/data/actor': 'must be an object, is an array of 0 items',
      '/data/taskId': 'must be a UUID in lower case, is a string of 6 characters',
      '/data/userVersion': 'must be a whole number from 1, is a string of 1 characters',
      '/data/before': 'must be an object, is a string of 1 characters',
      '/data/task/title': 'must be text of 1 to 500 characters, is a string of 0 characters',
      '/data/task/notes': 'must be text of 0 to 20000 characters, is null',
      '/data/task/priority': 'must be one of 1, 2, 3, 4, is 9',
      '/data/task/reminders':
        'must be a list of at most 10 items, each an ISO 8601 duration or an RFC 3339 moment with its offset, ' +
        'is an array of 1 items',
      '/data/task/occurrence/anchor': 'must be a date or an RFC 3339 moment with its offset, is missing',
      '/data/task/occurrence/slot': 'must be a date or an RFC 3339 moment with its offset, is missing',
      '/data/task/occurrence/ordinal': 'must be a whole number from 1, is 0',
    });
  });

  it.each([[null], [[]], ['text'], [undefined], [5]])('refuses %j in place of an object', (value) => {
    expect(Object.keys(violations(value))).toEqual(['/data']);
  });

  it('agrees with class-validator on whatever a sample is turned into', () => {
    fc.assert(
      fc.property(mutated(goldenSamples()), ({ type, data }) => {
        const built = outcome(() => build<object>(CATALOG[type].class, data, '/data'));
        if (built instanceof InvalidEventError) return built.violations.length > 0;
        return validateSync(built as object, { forbidUnknownValues: true }).length === 0;
      }),
      { numRuns: 2_000 },
    );
  });
});

function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
