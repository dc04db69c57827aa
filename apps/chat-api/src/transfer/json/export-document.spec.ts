import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { anAccount, aTask, NOW } from '../../account/testing/a-workspace.js';
import type { Account, TaskRecord } from '../../account/account.js';
import { anyTask } from '../testing/any-task.js';
import { exportDocument } from './export-document.js';
import { exportSchema } from './export-schema.js';

const written = (account: Account): string => [...exportDocument(account, NOW)].join('');
const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(exportSchema());

describe('exportDocument', () => {
  it('writes the person, the settings and the tasks, one a line', () => {
    const text = written(anAccount([aTask({ id: 'b', title: 'second' }), aTask({ id: 'a' })]));
    expect(JSON.parse(text)).toMatchObject({
      $schema: 'urn:errand:export:v1',
      format: 'errand-export',
      version: 1,
      exportedAt: NOW.toISOString(),
      account: { email: 'a@example.org', createdAt: NOW.toISOString() },
      settings: { timeZone: 'America/New_York', locale: 'en', dayStart: '09:00' },
      tasks: [{ id: 'b', title: 'second' }, { id: 'a' }],
    });
    expect(text.split('\n').filter((line) => line.startsWith('    {'))).toHaveLength(2);
  });

  it('writes every field that a task has, also one that nobody thought of, but for its version', () => {
    const later = { ...aTask({ id: 'a', status: 'deleted' }), colour: 'red' };
    const { version: _, ...fields } = later;
    expect(JSON.parse(written(anAccount([later]))).tasks).toEqual([fields]);
  });

  it('writes what the service knows of a series', () => {
    const account = anAccount([
      aTask({ id: 'a' }),
      aTask({ id: 'b' }),
      aTask({ id: 'c', version: 2 }),
      aTask({ id: 'd' }),
    ]);
    const mark = (id: string, fields: Partial<TaskRecord>) => Object.assign(account.records.get(id) ?? {}, fields);
    mark('a', { withdrawn: true });
    mark('b', { deletedWith: 'x' });
    mark('c', { generated: 2 });
    mark('d', { generated: 2 }); // touched since
    const marks = JSON.parse(written(account)).tasks.map(({ mark }: { mark?: object }) => mark);
    expect(marks).toEqual([{ withdrawn: true }, { deletedWith: 'x' }, { untouched: true }, undefined]);
  });

  it('is JSON for an account without anything', () => {
    const { profile: _, ...nobody } = anAccount();
    expect(JSON.parse(written(nobody))).toMatchObject({ settings: {}, tasks: [] });
  });

  it('is valid by its schema', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 5 }), (tasks) => {
        isValid(JSON.parse(written(anAccount(tasks))));
        expect(isValid.errors).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe('exportSchema', () => {
  it('refuses what is no task', () => {
    expect(isValid({ format: 'errand-export', version: 1, tasks: [{ id: 'x' }] })).toBe(false);
  });
});
