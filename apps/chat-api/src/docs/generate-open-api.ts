import { writeFile } from 'node:fs/promises';
import { describedApi, OPEN_API_FILE } from './described-api.js';

/** `npx nx run chat-api:openapi`: writes the document that the page's client is generated from. */
async function main(): Promise<void> {
  await writeFile(OPEN_API_FILE, `${JSON.stringify(await describedApi(), null, 2)}\n`);
  process.stdout.write('wrote apps/chat-ui/openapi.json\n');
  process.exit(0);
}

void main();
