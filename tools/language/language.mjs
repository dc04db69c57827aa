// `npm run language`: how many of the example sentences are understood as they should be, and how fast.
import path from 'node:path';
import { root, runCommand } from '../parse/library.mjs';

const examples = path.join(root, 'libs/language/src/examples');
await runCommand('libs/language/src/scoreboard/scoreboard.ts', [examples, ...process.argv.slice(2)]);
