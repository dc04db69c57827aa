import type { TestStack } from '@errand/testing';

/** Something that goes wrong while people write. */
export interface Fault {
  /** As the table names it: `kafka away for 60 s`. */
  name: string;
  /** Does it; settles when it is over, which is not when all have recovered. */
  act(stack: TestStack): Promise<void>;
}
