import type { TaskMark } from '../../account/account.js';
import type { Shelf } from '../../shelf/shelf.js';
import { checkedTask } from '../import/checked-task.js';
import { derivedId, ownId } from '../import/derived-id.js';
import { inTurns } from '../import/in-turns.js';
import { UnreadableFileError } from '../import/import.errors.js';
import { LineError, type Candidate, type ParsedFile, type ReadContext } from '../import/parsed-file.js';
import { Reading } from '../import/reading.js';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportedMark, type ExportedTask } from './export-document.js';
import { linesOfTasks } from './lines-of-tasks.js';

const OURS = 'Choose a file that Errand exported, or one by the schema at /api/export/schema.';

/**
 * Reads an export of ours. Written by hand it needs no more than `format`, `version` and tasks with a title.
 *
 * @throws UnreadableFileError
 */
export async function readExport(text: string, context: ReadContext): Promise<ParsedFile> {
  const { tasks, settings, shelf } = documentIn(text);
  const lines = linesOfTasks(text);
  const reading = new Reading();
  await inTurns(tasks, (said, i) => {
    const subject = isObject(said) && typeof said['title'] === 'string' ? said['title'] : `task ${i + 1}`;
    reading.read(lines[i] ?? 1, subject, () => candidateOf(said, context, i));
  });
  const { candidates, findings } = reading;
  return { candidates, findings, shelf, ...(isObject(settings) && { settings }) };
}

function documentIn(text: string): { tasks: unknown[]; settings: unknown; shelf: Partial<Shelf> } {
  const document = parsed(text);
  if (!isObject(document) || document['format'] !== EXPORT_FORMAT) {
    throw new UnreadableFileError(`is JSON, but no export of Errand ("format" is not "${EXPORT_FORMAT}")`, OURS);
  }
  if (document['version'] !== EXPORT_VERSION) {
    const message = `is an export of version ${String(document['version'])}, and this Errand reads version ${EXPORT_VERSION}`;
    throw new UnreadableFileError(message, 'Import it into an Errand as new as the one that wrote it.');
  }
  if (!Array.isArray(document['tasks'])) throw new UnreadableFileError('has no list of "tasks"', OURS);
  const shelf = { lists: arrayIn(document, 'lists'), filters: arrayIn(document, 'filters') } as Partial<Shelf>;
  return { tasks: document['tasks'] as unknown[], settings: document['settings'], shelf };
}

function arrayIn(document: Record<string, unknown>, name: string): unknown[] {
  return Array.isArray(document[name]) ? document[name] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `is not whole or no JSON (${(error as Error).message})`;
    throw new UnreadableFileError(message, 'Export it again: the file may have been cut short.');
  }
}

function candidateOf(said: unknown, context: ReadContext, index: number): Omit<Candidate, 'line'> {
  if (!isObject(said)) throw new LineError('It is no task but something else.', 'A task is an object with a title.');
  const { mark, ...fields } = said as unknown as ExportedTask;
  const id = typeof fields.id === 'string' ? ownId(fields.id) : derivedId(context.seed, String(index));
  const given = { ...DEFAULTS, createdAt: context.now, updatedAt: context.now, timeZone: context.timeZone };
  const seriesId = fields.seriesId ?? id;
  const task = checkedTask({ ...given, ...fields, id, seriesId, version: 1 });
  return { task, mark: markOf(mark) };
}

const DEFAULTS = { title: '', status: 'open' as const, priority: 4 as const, tags: [], reminders: [] };

function markOf(mark: ExportedMark | undefined): TaskMark {
  if (mark?.withdrawn) return 'withdrawn';
  if (typeof mark?.deletedWith === 'string') return { deletedWith: mark.deletedWith };
  return mark?.untouched ? 'generated' : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
