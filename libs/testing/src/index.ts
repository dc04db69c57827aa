export { ROOT } from './repository.js';
export { testFolder } from './test-folder.js';
export { TestSidecar } from './test-sidecar.js';
export { TestStack, type LogLine, type TestStackOptions } from './test-stack.js';
export { waitUntil, type WaitOptions } from './wait-until.js';
