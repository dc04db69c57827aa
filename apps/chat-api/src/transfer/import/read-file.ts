import { readExport } from '../json/read-export.js';
import { readCalendar } from '../ical/read-calendar.js';
import { readTodoist } from '../todoist/read-todoist.js';
import type { ImportFormat, ParsedFile, ReadContext } from './parsed-file.js';
import { withinLimit } from './within-limit.js';

const READERS = { json: readExport, ics: readCalendar, todoist: readTodoist } as const;

/** What a file is, by what is in it. */
export function formatOf(text: string): ImportFormat {
  if (/^\s*[{[]/.test(text)) return 'json';
  return /^BEGIN:(VCALENDAR|VTODO)\s*$/im.test(text) ? 'ics' : 'todoist';
}

/** Reads a whole file. @throws UnreadableFileError when it is not what it is said to be, or too large */
export async function readFile(text: string, format: ImportFormat, context: ReadContext): Promise<ParsedFile> {
  const parsed = await READERS[format](text.replace(/^\uFEFF/, ''), context);
  return withinLimit(parsed, 'Split it, and import one after the other.');
}
