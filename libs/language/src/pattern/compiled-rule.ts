import type { First } from './first.js';
import type { Node } from './node.js';
import type { Slots } from './rule.js';

/** A rule with its pattern read. */
export interface CompiledRule {
  node: Node;
  first: First;
  make: (slots: Slots) => unknown;
}
