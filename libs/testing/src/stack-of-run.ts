import type { Stack } from '../../../tools/start/index.cjs';

/** What the environment of end-to-end specs (`tools/test/e2e-environment.cjs`) keeps from one spec file to the next. */
export interface StackOfRun {
  /** The stack that spec files share, started by the first that asks. */
  get(): Promise<Stack>;
  /** Ends it; nothing when there is none. */
  end(): Promise<void>;
}

/** It, or nothing where specs run in another environment. */
export const stackOfRun = (): StackOfRun | undefined => (globalThis as { stackOfRun?: StackOfRun }).stackOfRun;
