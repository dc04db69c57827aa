import { runService } from '@errand/dapr';
import { AppModule } from './app.module.js';
import { serveOpenApi } from './docs/open-api.js';

void runService(AppModule, { prepare: serveOpenApi });
