/** A pattern, read. */
export type Node =
  | { kind: 'word'; norm: string }
  | { kind: 'slot'; name: string; type: string }
  | { kind: 'glued'; node: Node }
  | { kind: 'optional'; node: Node }
  | { kind: 'choice'; nodes: Node[] }
  | { kind: 'sequence'; nodes: Node[] };
