import { runService } from '@errand/dapr';
import { AppModule } from './app.module.js';
import { serveOpenApi } from './docs/open-api.js';
import { ToolSchemas } from './tools/tool-schemas.js';

void runService(AppModule, {
  prepare: (app) => {
    serveOpenApi(app);
    app.get(ToolSchemas).describe(app);
  },
});
