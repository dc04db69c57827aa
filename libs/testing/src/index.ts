export { backingProcesses, chosenComponents } from './components.js';
export { Neighbour, type Delivery, type NeighbourAnswer, type NeighbourRequest } from './neighbour.js';
export { ROOT } from './repository.js';
export { staysTrue } from './stays-true.js';
export { testFolder } from './test-folder.js';
export { TestSidecar } from './test-sidecar.js';
export { TestStack, type LogLine, type TestStackOptions } from './test-stack.js';
export { waitUntil, type WaitOptions } from './wait-until.js';
