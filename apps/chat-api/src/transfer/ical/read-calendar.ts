import ICAL from 'ical.js';
import { inTurns } from '../import/in-turns.js';
import { UnreadableFileError } from '../import/import.errors.js';
import { LineError, type ParsedFile, type ReadContext } from '../import/parsed-file.js';
import { Reading } from '../import/reading.js';
import { blocksOf, type Block } from './blocks.js';
import { readTodo } from './read-todo.js';
import { FileZones } from './file-zones.js';

const REMEDY = 'Choose a file that ends in .ics and has tasks (VTODO) in it.';

/**
 * Reads the to-dos of an iCalendar file, each by itself: a broken one does not keep the others from being read.
 *
 * @throws UnreadableFileError
 */
export async function readCalendar(text: string, context: ReadContext): Promise<ParsedFile> {
  const blocks = blocksOf(text);
  if (blocks.length === 0) throw new UnreadableFileError('has no task (VTODO) in it', REMEDY);
  const zones = new FileZones(blocks.filter(isZone).flatMap((block) => componentIn(block) ?? []));
  const reading = new Reading();
  const others = blocks.filter((block) => !isZone(block));
  await inTurns(others, (block) => takeBlock(block, zones, { reading, context }));
  return { candidates: reading.candidates, findings: reading.findings };
}

function takeBlock(block: Block, zones: FileZones, into: { reading: Reading; context: ReadContext }): void {
  const { reading, context } = into;
  const subject = /^SUMMARY[^:]*:(.*)$/im.exec(block.text)?.[1] ?? block.name;
  reading.read(block.line, subject, () => {
    if (block.name !== 'VTODO') {
      throw new LineError('It is an event of a calendar, no task.', 'Keep it in your calendar.');
    }
    const component = componentIn(block);
    if (!component)
      throw new LineError('It is not valid iCalendar.', 'Export it again, or import the rest without it.');
    const changed = (message: string, remedy: string): void => reading.changed(block.line, subject, message, remedy);
    return { task: readTodo(component, { zones, context, changed }) };
  });
}

const isZone = ({ name }: Block): boolean => name === 'VTIMEZONE';

/** The library's parser throws errors of its own, for a value as well as for the whole. */
function componentIn({ text }: Block): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(text));
  } catch {
    return undefined;
  }
}
