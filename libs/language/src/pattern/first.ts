import type { Node, SlotNode } from './node.js';
import { isTerminal, terminalBit } from './terminals.js';

/** What a match can begin with: looked at before a pattern is tried, because most patterns cannot begin at most words. */
export interface First {
  words: Set<string>;
  /** A set of terminals, see {@link terminalBit}. */
  terminals: number;
  /** It can begin with anything. */
  any: boolean;
}

/** Nothing yet. */
export function emptyFirst(): First {
  return { words: new Set(), terminals: 0, any: false };
}

/** Adds one to the other; true when that made a difference. */
export function addFirst(to: First, from: First): boolean {
  const { terminals, any } = to;
  const size = to.words.size;
  from.words.forEach((word) => to.words.add(word));
  to.terminals |= from.terminals;
  to.any ||= from.any;
  return to.words.size !== size || to.terminals !== terminals || to.any !== any;
}

function canBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'optional':
      return true;
    case 'glued':
      return canBeEmpty(node.node);
    case 'choice':
      return node.nodes.some(canBeEmpty);
    case 'sequence':
      return node.nodes.every(canBeEmpty);
    default:
      return false;
  }
}

function firstOfSequence(nodes: readonly Node[], slots: ReadonlyMap<string, First>): First {
  const first = emptyFirst();
  for (const node of nodes) {
    addFirst(first, firstOf(node, slots));
    if (!canBeEmpty(node)) return first;
  }
  return { ...first, any: true };
}

function firstOfSlot(type: string, slots: ReadonlyMap<string, First>): First {
  if (isTerminal(type)) return { ...emptyFirst(), terminals: terminalBit(type) };
  return slots.get(type) ?? { ...emptyFirst(), any: true };
}

/**
 * What a pattern can begin with.
 * @param slots what is known of the slots so far; slots that are not there can begin with anything
 */
export function firstOf(node: Node, slots: ReadonlyMap<string, First>): First {
  switch (node.kind) {
    case 'word':
      return { ...emptyFirst(), words: new Set([node.norm]) };
    case 'slot':
      return firstOfSlot(node.type, slots);
    case 'glued':
    case 'optional':
      return firstOf(node.node, slots);
    case 'sequence':
      return firstOfSequence(node.nodes, slots);
    case 'choice': {
      const first = emptyFirst();
      node.nodes.forEach((one) => addFirst(first, firstOf(one, slots)));
      return first;
    }
  }
}

function gapsOf(node: Node): SlotNode[] {
  switch (node.kind) {
    case 'slot':
      return node.type === 'gap' ? [node] : [];
    case 'word':
      return [];
    case 'choice':
    case 'sequence':
      return node.nodes.flatMap(gapsOf);
    default:
      return gapsOf(node.node);
  }
}

/** Notes at every gap of a sequence what can follow it, so that not every length of it has to be tried. */
export function noteWhatFollows(node: Node, slots: ReadonlyMap<string, First>): void {
  if (node.kind !== 'sequence') return;
  node.nodes.forEach((one, at) => {
    const rest = node.nodes.slice(at + 1);
    if (one.kind === 'slot' && rest.length > 0) gapsOf(one).forEach((gap) => (gap.next = firstOfSequence(rest, slots)));
  });
}
