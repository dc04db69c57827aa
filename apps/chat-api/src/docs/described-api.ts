import type { OpenAPIObject } from '@nestjs/swagger';
import { createService } from '@errand/dapr';
import { resolve } from 'node:path';
import { AppModule } from '../app.module.js';
import { openApiDocument } from './open-api.js';

/** Where the page's client finds the document: committed, and compared with the code by a spec. Relative to the app's folder. */
export const OPEN_API_FILE = resolve('../chat-ui/openapi.json');

/** The document as the code has it now, without a sidecar: the app is made but never started. */
export async function describedApi(): Promise<OpenAPIObject> {
  Object.assign(process.env, { APP_ID: 'chat-api', APP_PORT: '1', APP_API_TOKEN: 'none', LOG_LEVEL: 'silent' });
  const app = await createService(AppModule);
  return JSON.parse(JSON.stringify(openApiDocument(app))) as OpenAPIObject;
}
