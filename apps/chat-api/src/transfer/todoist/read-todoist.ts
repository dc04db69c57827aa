import { TASK_LIMITS } from '@errand/events';
import { isTimeZone } from '../../me/zone-and-locale.js';
import { withoutUndefined } from '../../tasks/rules/change.js';
import type { Task } from '../../tasks/task.js';
import { checkedTask } from '../import/checked-task.js';
import { derivedId } from '../import/derived-id.js';
import { LineError, type Candidate, type ParsedFile, type ReadContext } from '../import/parsed-file.js';
import { Reading } from '../import/reading.js';
import { inTurns } from '../import/in-turns.js';
import { tagsIn } from '../import/tags-in.js';
import { dueInWords, type Timing } from './due-in-words.js';
import { rowsOf, type Row } from './rows.js';

/** What Todoist keeps and we have no field for: its column, and what is said of it. */
const LOST = {
  RESPONSIBLE: 'It is assigned to somebody, which is not kept: a list here belongs to one person.',
  DURATION: 'It says how long it takes, which is not kept.',
  DEADLINE: 'It has a deadline beside its date, which is not kept.',
} as const;
const LABEL = /(?:^|\s)@([^\s@]+)/g;

/**
 * Reads a project's CSV file, as Todoist's backups and its export make them.
 *
 * @see https://todoist.com/help/articles/format-a-csv-file-to-import-into-todoist-UVUXTmm6
 * @throws UnreadableFileError
 */
export async function readTodoist(text: string, context: ReadContext): Promise<ParsedFile> {
  const reading = new Reading();
  const reader = new TodoistReader(reading, context);
  await inTurns(rowsOf(text), (row) => reader.take(row));
  return { candidates: reading.candidates, findings: reading.findings };
}

class TodoistReader {
  /** The tasks that the next one may be below, outermost first. */
  private readonly above: { indent: number; id: string | undefined }[] = [];
  private section: string[] = [];
  private last: Candidate | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly context: ReadContext,
  ) {}

  take(row: Row): void {
    const type = row.get('TYPE').toLowerCase();
    if (type === 'task') this.takeTask(row);
    else if (type === 'section') this.section = tagsIn([row.get('CONTENT')]);
    else if (type === 'note') this.takeNote(row);
    else if (type !== '' && type !== 'meta') {
      const remedy = 'Write task, section or note, or import the rest without it.';
      this.reading.read(row.line, row.get('CONTENT'), () => {
        throw new LineError(`Its TYPE is "${type.slice(0, 40)}", which Todoist does not have.`, remedy);
      });
    }
  }

  private takeTask(row: Row): void {
    const { reading } = this;
    const count = reading.candidates.length;
    reading.read(row.line, row.get('CONTENT'), () => ({ task: this.taskOf(row) }));
    this.last = reading.candidates.length > count ? reading.candidates.at(-1) : undefined;
    this.above.push({ indent: indentOf(row), id: this.last?.task.id });
    if (!this.last) return;
    for (const [column, message] of Object.entries(LOST)) {
      if (!/^(none)?$/i.test(row.get(column)))
        reading.changed(row.line, this.last.task.title, message, 'Write it into the notes.');
    }
  }

  private taskOf(row: Row): Task {
    const { now, timeZone, list, seed } = this.context;
    const id = derivedId(seed, String(row.line));
    const content = row.get('CONTENT');
    const labels = [...content.matchAll(LABEL)].map(([, label]) => label ?? '');
    const timing = this.timingOf(row);
    const zone = zoneOf(row, timeZone);
    const due = timing.due;
    const task: Task = {
      id,
      title: content.replace(LABEL, '').trim(),
      notes: [row.get('DESCRIPTION'), timing.unread].filter(Boolean).join('\n\n') || undefined,
      status: 'open',
      priority: priorityOf(row),
      tags: tagsIn([...this.section, ...labels]),
      reminders: [],
      list,
      due,
      recurrence: timing.recurrence,
      repeatFrom: timing.repeatFrom,
      parentId: this.parentOf(row),
      seriesId: id,
      version: 1,
      createdAt: now,
      updatedAt: now,
      timeZone: zone,
      occurrence: timing.recurrence && due ? { anchor: due, slot: due, ordinal: 1 } : undefined,
    };
    return checkedTask(withoutUndefined(task));
  }

  private timingOf(row: Row): Timing & { unread?: string } {
    const words = row.get('DATE');
    if (words === '') return {};
    const context = { ...this.context, timeZone: zoneOf(row, this.context.timeZone) };
    const timing = dueInWords(words, row.get('DATE_LANG'), context);
    if (timing) return timing;
    const remedy = 'It stands in the notes: say it in other words there, or give the task a date afterwards.';
    this.reading.changed(
      row.line,
      row.get('CONTENT'),
      `Its date, “${words.slice(0, 60)}”, was not understood.`,
      remedy,
    );
    return { unread: `Date in Todoist: ${words}` };
  }

  private parentOf(row: Row): string | undefined {
    const indent = indentOf(row);
    while (this.above.length > 0 && (this.above.at(-1)?.indent ?? 0) >= indent) this.above.pop();
    return this.above.at(-1)?.id;
  }

  /** A comment belongs to the task above it. */
  private takeNote(row: Row): void {
    const { last } = this;
    const note = row.get('CONTENT');
    if (!last || note === '') return;
    const notes = [last.task.notes, note].filter(Boolean).join('\n\n');
    if ([...notes].length <= TASK_LIMITS.notes) last.task = { ...last.task, notes };
    else
      this.reading.changed(row.line, last.task.title, 'The comment is longer than notes may be.', 'Keep it elsewhere.');
  }
}

function indentOf(row: Row): number {
  const indent = Number(row.get('INDENT'));
  return Number.isInteger(indent) && indent > 0 ? indent : 1;
}

function priorityOf(row: Row): Task['priority'] {
  const text = row.get('PRIORITY');
  if (text === '') return 4;
  const priority = Number(text);
  if (priority === 1 || priority === 2 || priority === 3 || priority === 4) return priority;
  throw new LineError(`Its PRIORITY is "${text.slice(0, 40)}".`, 'Write 1, 2, 3 or 4.');
}

function zoneOf(row: Row, otherwise: string): string {
  const zone = row.get('TIMEZONE');
  return isTimeZone(zone) ? zone : otherwise;
}
