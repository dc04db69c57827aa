import { readStack } from '../../../tools/start/index.cjs';

/** The component set that tests run on: ERRAND_COMPONENTS, else `local`. */
export const chosenComponents = (): string => process.env['ERRAND_COMPONENTS'] || 'local';

/**
 * Names of the processes that stand behind a component set, broker first: `redis`, or `kafka` and `postgres`.
 *
 * @param components name of the set; the one that tests run on when left out
 * @throws StackError for a set that deploy/dapr/stacks does not describe
 */
export function backingProcesses(components = chosenComponents()): string[] {
  return readStack(components).processes;
}
