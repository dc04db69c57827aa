import { worker } from './scope.js';

/** Said by a page whose person wants the new version now. */
const TAKE_OVER = 'take-over';

worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});
