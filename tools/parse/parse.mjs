// `npm run parse -- "<sentence>"`: prints what the chat would understand, as one line of JSON. Needs no running stack.
import { runCommand } from './library.mjs';

await runCommand('libs/language/src/cli.ts', process.argv.slice(2));
