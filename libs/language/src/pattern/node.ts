import type { First } from './first.js';

/** A slot of a pattern. */
export interface SlotNode {
  kind: 'slot';
  name: string;
  type: string;
  /** What can follow it in its sequence, when that is known: a gap then ends only there. */
  next?: First;
}

/** A pattern, read. */
export type Node =
  | { kind: 'word'; norm: string }
  | SlotNode
  | { kind: 'glued'; node: Node }
  | { kind: 'optional'; node: Node }
  | { kind: 'choice'; nodes: Node[] }
  | { kind: 'sequence'; nodes: Node[] };
