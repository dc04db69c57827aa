/** What the browser runs beside the page, and without it. Each part listens for its own events. */
import './page.worker.js';
import './push.worker.js';
import './update.worker.js';
