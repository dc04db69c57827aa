import type { ServiceOptions } from '@errand/dapr';
import { UiConfig } from './config/ui-config.js';
import { pageHook } from './page/page.hook.js';
import { readPage } from './page/read-page.js';
import { securityHeaders } from './page/security-headers.js';

/** What browsers reach: the page, with the headers that bind them, and the way to the API. It does not start without a built page. */
export const frontDoor: ServiceOptions = {
  frontDoor: true,
  prepare(app) {
    const server = app.getHttpAdapter().getInstance();
    server.addHook('onRequest', securityHeaders);
    server.addHook('onRequest', pageHook(readPage(app.get(UiConfig).PAGE_DIR)));
  },
};
