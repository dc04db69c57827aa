import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../command/command.js';
import { say } from '../say/say.js';
import { aContext } from '../testing/a-context.js';
import { parse, type ParseContext } from '../understand.js';

/** A line of an example file: a sentence, what it means, and what the context has that is not the usual. */
interface Example extends Partial<ParseContext> {
  say: string;
  expect: Command | Command[];
}

const files = readdirSync(__dirname).filter((name) => name.endsWith('.jsonl'));

function examplesOf(file: string): Example[] {
  const lines = readFileSync(path.join(__dirname, file), 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line));
}

/** Why something was not understood is text for people; the examples only say that it was not. */
function withoutTexts(command: Command | Command[]): unknown {
  if (Array.isArray(command)) return command.map(withoutTexts);
  return command.intent === 'unknown' ? { intent: 'unknown' } : command;
}

describe.each(files)('%s', (file) => {
  const examples = examplesOf(file).map((example) => [example.say, example] as const);

  it.each(examples)('%s', (sentence, example) => {
    const { say: _, expect: expected, ...changed } = example;
    expect(withoutTexts(parse(sentence, aContext(changed)))).toEqual(expected);
  });

  it('means the same when it is said in the canonical way', () => {
    const some = examples.filter((_, at) => at % 5 === 0).map(([, example]) => example);
    for (const { say: sentence, expect: _, ...changed } of some) {
      const context = aContext(changed);
      const commands = [parse(sentence, context)].flat().filter(({ intent }) => intent !== 'unknown');
      for (const command of commands) expect(parse(say(command, context), context)).toEqual(command);
    }
  });
});

it('has at least 300 examples in English and 200 in German', () => {
  const count = (prefix: string) => files.filter((file) => file.startsWith(prefix)).flatMap(examplesOf).length;
  expect(count('en-')).toBeGreaterThanOrEqual(300);
  expect(count('de-')).toBeGreaterThanOrEqual(200);
});
