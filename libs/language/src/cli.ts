import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InvalidContextError } from './calendar/calendar.errors.js';
import { parse, type ParseContext } from './understand.js';

const USAGE = `Usage: npm run parse -- [options] "<sentence>"
       npm run parse -- [options] --file <lines of {"say": "…"}>

  --now <moment>   the present, RFC 3339 with offset (default: now)
  --tz <zone>      IANA time zone (default: this machine's)
  --locale <tag>   language when the words do not tell (default: en)
  --file <path>    reads one {"say": "…"} a line, prints one line of JSON for each`;

const OPTIONS = {
  now: { type: 'string' },
  tz: { type: 'string' },
  locale: { type: 'string' },
  file: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The command line or the file cannot be used; the message says where, and the usage is shown with it. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the command line asks for. */
interface Request {
  sentences: string[];
  context: ParseContext;
  help: boolean;
}

function sentenceOf(line: string, number: number, path: string): string {
  const where = `${path}, line ${number}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`${where} is not JSON. Write {"say": "buy milk tomorrow"}.`);
  }
  const said = typeof value === 'object' && value !== null && 'say' in value ? value.say : undefined;
  if (typeof said !== 'string')
    throw new UsageError(`${where} has no text in "say". Write {"say": "buy milk tomorrow"}.`);
  return said;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

function sentencesOf(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${messageOf(error)}).`);
  }
  return text
    .split('\n')
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim())
    .map(({ line, number }) => sentenceOf(line, number, path));
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

/**
 * Reads a command line.
 * @throws UsageError when an option is unknown, there is no sentence, or the file cannot be read
 */
function requestOf(args: readonly string[]): Request {
  const { values, positionals } = optionsOf(args);
  const context: ParseContext = {
    now: values.now ?? new Date().toISOString(),
    timeZone: values.tz ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: values.locale,
  };
  if (values.help) return { sentences: [], context, help: true };
  if (values.file !== undefined && positionals.length > 0) {
    throw new UsageError('Give a sentence or --file, not both.');
  }
  if (values.file === undefined && positionals.length === 0) throw new UsageError('There is no sentence.');
  const sentences = values.file === undefined ? [positionals.join(' ')] : sentencesOf(values.file);
  return { sentences, context, help: false };
}

/**
 * Runs `npm run parse`.
 * @param args the words after the program's name
 * @param out receives the lines of JSON, or the usage when it was asked for
 * @param err receives what is wrong
 * @returns the exit status: 0, or 2 when the command line or the file cannot be used
 */
export function run(args: readonly string[], out: (line: string) => void, err: (line: string) => void): number {
  try {
    const { sentences, context, help } = requestOf(args);
    if (help) out(USAGE);
    for (const sentence of sentences) out(JSON.stringify(parse(sentence, context)));
    return 0;
  } catch (error) {
    if (error instanceof InvalidContextError) {
      err(`--${error.field === 'now' ? 'now' : 'tz'}: ${error.message} ${error.remedy}`);
      return 2;
    }
    if (!(error instanceof UsageError)) throw error;
    err(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}
