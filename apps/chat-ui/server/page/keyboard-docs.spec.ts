import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMAND_IDS, commandOf, PARTS } from '../../src/features/keyboard/commands.js';
import { keyName } from '../../src/features/keyboard/key-name.js';

const DOCS = path.resolve(__dirname, '../../../../docs/keyboard.md');

function docs(): string {
  const keysOf = (keys: readonly string[]) => keys.map((key) => `\`${keyName(key, false)}\``).join(', ');
  const tables = PARTS.map((part) => {
    const mine = COMMAND_IDS.map(commandOf).filter((command) => command.part === part);
    const rows = mine.map(({ what, keys }) => `| ${what} | ${keysOf(keys) || '–'} |`);
    return [`## ${part}`, '', '| command | keys |', '| --- | --- |', ...rows].join('\n');
  });
  return tables.join('\n\n');
}

it('docs/keyboard.md has the commands as the page has them', () => {
  const page = readFileSync(DOCS, 'utf8').replace(/ +/g, ' ').replace(/-{2,}/g, '---');
  // After a change: put what is expected here into the page, and let Prettier align it.
  expect(page).toContain(docs());
});
