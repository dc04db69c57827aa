import type { Account, Profile, TaskRecord } from '../../account/account.js';
import type { Task } from '../../tasks/task.js';
import { EXPORT_SCHEMA_ID } from './export-schema.js';

/** What tells our export from any other JSON. */
export const EXPORT_FORMAT = 'errand-export';
/** Of the shape around the tasks; new fields of a task or of the settings do not change it. */
export const EXPORT_VERSION = 1;

/** What the service knows of a task besides itself, so that a series goes on as it would have. */
export type ExportedMark = Partial<Pick<TaskRecord, 'withdrawn' | 'deletedWith'>> & { untouched?: true };

/**
 * A task as it is exported: all of it, whatever fields it has or will have. Its `version` is left out: it counts the changes on one
 * server, and begins anew on another.
 */
export type ExportedTask = Omit<Task, 'version'> & { mark?: ExportedMark };

/** The settings of a person: all of the profile but whose it is. */
export type ExportedSettings = Omit<Profile, 'email' | 'createdAt'>;

/** An export as JSON text, a task a line. Tasks stand in the order in which they were made. */
export function* exportDocument({ profile, records, shelf }: Account, now: Date): Generator<string> {
  const { email, createdAt, ...settings } = profile ?? {};
  const head = {
    $schema: EXPORT_SCHEMA_ID,
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: now.toISOString(),
    account: { email, createdAt },
    settings,
    ...shelf,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "tasks": [`;
  let separator = '\n    ';
  for (const record of [...records.values()].sort((a, b) => a.seq - b.seq)) {
    yield separator + JSON.stringify(exportedTask(record));
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}

function exportedTask({ task, withdrawn, generated, deletedWith }: TaskRecord): ExportedTask {
  const { version, ...fields } = task;
  const mark = {
    ...(withdrawn && { withdrawn }),
    ...(deletedWith && { deletedWith }),
    ...(generated === version && { untouched: true as const }),
  };
  return Object.keys(mark).length > 0 ? { ...fields, mark } : fields;
}
