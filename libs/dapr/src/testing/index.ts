export { MemoryState, type Trouble } from './memory-state.js';
