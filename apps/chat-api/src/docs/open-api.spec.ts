import { readFileSync } from 'node:fs';
import { describedApi, OPEN_API_FILE } from './described-api.js';

describe('the OpenAPI document', () => {
  it('is the one that the page was generated from; if not: npx nx run chat-api:openapi && npx nx run chat-ui:api-types', async () => {
    expect(await describedApi()).toEqual(JSON.parse(readFileSync(OPEN_API_FILE, 'utf8')));
  });

  it('shows nothing but the public API', async () => {
    for (const path of Object.keys((await describedApi()).paths)) expect(path).toMatch(/^\/api\//);
  });
});
