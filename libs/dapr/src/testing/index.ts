export { httpApp } from './http-app.js';
export { MemoryState, type Trouble } from './memory-state.js';
export { replyOn } from './reply-on.js';
