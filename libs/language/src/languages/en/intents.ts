import type { IntentRule } from '../../intent/intent-rule.js';
import { approving } from './intents/approving.js';
import { arranging } from './intents/arranging.js';
import { asking } from './intents/asking.js';
import { finishing } from './intents/finishing.js';
import { leftOf, parts } from './intents/parts.js';
import { steering } from './intents/steering.js';
import { updating } from './intents/updating.js';

/** English sentence forms; the first that fits and makes sense wins. */
export const intents: readonly IntentRule[] = [
  ...steering,
  ...approving,
  ...arranging,
  ...parts,
  ...asking,
  leftOf,
  ...updating,
  ...finishing,
];
