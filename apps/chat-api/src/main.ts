import cookieParser from 'cookie-parser';
import { runService } from '@errand/dapr';
import { AppModule } from './app.module.js';
import { serveOpenApi } from './docs/open-api.js';
import { jsonOnly } from './http/json-only.middleware.js';

void runService(AppModule, {
  prepare: (app) => {
    app.use('/api', jsonOnly);
    app.use('/api/auth', cookieParser());
    serveOpenApi(app);
  },
});
