import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../say/say.js';
import { contextOf, examplesOf, withoutTexts } from '../scoreboard/example.js';
import { aContext } from '../testing/a-context.js';
import { parse } from '../understand.js';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.jsonl'));
const read = (file: string) => examplesOf(readFileSync(path.join(__dirname, file), 'utf8'), file);

describe.each(files)('%s', (file) => {
  const examples = read(file).map((example) => [example.say, example] as const);

  it.each(examples)('%s', (sentence, example) => {
    expect(withoutTexts(parse(sentence, aContext(contextOf(example))))).toEqual(example.expect);
  });

  it('means the same when it is said in the canonical way', () => {
    const some = examples.filter((_, at) => at % 5 === 0).map(([, example]) => example);
    for (const example of some) {
      const context = aContext(contextOf(example));
      const commands = [parse(example.say, context)].flat().filter(({ intent }) => intent !== 'unknown');
      for (const command of commands) expect(parse(say(command, context), context)).toEqual(command);
    }
  });
});

it('has at least 1,000 examples in English and 400 in German', () => {
  const count = (prefix: string) => files.filter((file) => file.startsWith(prefix)).flatMap(read).length;
  expect(count('en-')).toBeGreaterThanOrEqual(1_000);
  expect(count('de-')).toBeGreaterThanOrEqual(400);
});
