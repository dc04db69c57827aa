import type { Token } from '../sentence/token.js';
import { attached } from '../sentence/edges.js';
import type { First } from './first.js';
import type { CompiledRule } from './compiled-rule.js';
import type { Grammar } from './grammar.js';
import type { Node, SlotNode } from './node.js';
import type { Slots } from './rule.js';
import type { SlotName, SlotTypes } from './slot-types.js';
import { isTerminal, readTerminal, TERMINAL_NAMES, terminalBit, type TerminalName } from './terminals.js';

/** A reading of the tokens from where it was asked for up to `end` (exclusive). */
export interface Match<T> {
  end: number;
  value: T;
}

interface Partial {
  end: number;
  slots: Slots;
}

const NONE: Slots = {};

function merged(before: Slots, after: Slots): Slots {
  if (after === NONE) return before;
  return before === NONE ? after : { ...before, ...after };
}

/** "3d" are three days, "3D" is not. */
const CASED = 'shortUnit';

/**
 * Finds what a grammar can read in a row of tokens. Readings are remembered, so that none is computed twice; tokens that
 * are no longer free make some of them void, which is the caller's to see.
 */
export class Matcher {
  private readonly memo = new Map<string, Match<unknown>[][]>();
  private readonly shapes: number[] = [];

  /**
   * @param isFree tells which tokens rules may read; a gap may hold any
   */
  constructor(
    private readonly grammar: Grammar,
    readonly tokens: readonly Token[],
    private readonly isFree: (at: number) => boolean,
  ) {}

  /** All readings of a slot that begin at a token, the longest first; equally long ones in the order of the rules. */
  all<K extends SlotName>(slot: K, at: number): Match<SlotTypes[K]>[] {
    // The grammar's tables are typed by slot, so what a slot yields has the slot's type.
    return this.readings(slot, at) as Match<SlotTypes[K]>[];
  }

  /** Readings of a rule that fill the tokens from `at` to the end exactly, shortest gaps first. */
  *whole(rule: CompiledRule, at: number, end: number): Generator<Slots> {
    if (!this.canBegin(rule.first, at)) return;
    for (const { slots } of this.runTo(rule.node, at, end)) yield slots;
  }

  /** Where readings of a rule that begin at a token can end. */
  ends(rule: CompiledRule, at: number): number[] {
    if (at >= this.tokens.length || !this.canBegin(rule.first, at)) return [];
    return this.run(rule.node, at)
      .map(({ end }) => end)
      .filter((end) => end > at && !attached(this.tokens, end));
  }

  private canBegin({ words, terminals, any }: First, at: number): boolean {
    const token = this.tokens[at];
    if (any || !token) return any;
    return (terminals !== 0 && (this.shapesAt(at) & terminals) !== 0) || words.has(token.norm);
  }

  /** The terminals that read a token. */
  private shapesAt(at: number): number {
    const known = this.shapes[at];
    if (known !== undefined) return known;
    const found = TERMINAL_NAMES.filter((name) => this.readings(name, at).length > 0);
    return (this.shapes[at] = found.reduce((all, name) => all | terminalBit(name), 0));
  }

  private readings(slot: string, at: number): Match<unknown>[] {
    let places = this.memo.get(slot);
    if (!places) this.memo.set(slot, (places = []));
    const known = places[at];
    if (known) return known;
    // Set before computing, so that a slot that begins with itself ends instead of going round.
    places[at] = [];
    return (places[at] = isTerminal(slot) ? this.terminal(slot, at) : this.compute(slot, at));
  }

  private compute(slot: string, at: number): Match<unknown>[] {
    if (!this.isFree(at)) return [];
    const first = this.grammar.firsts.get(slot);
    if (first && !this.canBegin(first, at)) return [];
    return [...this.words(slot, at), ...this.rules(slot, at)].sort((a, b) => b.end - a.end);
  }

  private terminal(slot: TerminalName, at: number): Match<unknown>[] {
    return this.isFree(at) ? readTerminal(slot, this.tokens, at).filter(({ end }) => this.freeTo(at, end)) : [];
  }

  private freeTo(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (!this.isFree(at)) return false;
    return true;
  }

  private words(slot: string, at: number): Match<unknown>[] {
    const token = this.tokens[at];
    if (!token || !this.isFree(at)) return [];
    const value = this.grammar.words.get(slot)?.get(slot === CASED ? token.text : token.norm);
    return value === undefined ? [] : [{ end: at + 1, value }];
  }

  private *rules(slot: string, at: number): Generator<Match<unknown>> {
    for (const rule of this.grammar.rules.get(slot)?.at(this.tokens[at]?.norm ?? '') ?? []) {
      if (!this.canBegin(rule.first, at)) continue;
      for (const { end, slots } of this.run(rule.node, at)) {
        const value = rule.make(slots);
        if (value !== undefined) yield { end, value };
      }
    }
  }

  /** Readings that end at a place: a gap at the end of a pattern then has one length instead of all. */
  private runTo(node: Node, at: number, end: number): Partial[] {
    switch (node.kind) {
      case 'slot':
        if (node.type === 'gap') return this.gap(node.name, at, end);
        break;
      case 'choice':
        return node.nodes.flatMap((one) => this.runTo(one, at, end));
      case 'optional':
        return [...this.runTo(node.node, at, end), ...(at === end ? [{ end, slots: NONE }] : [])];
      case 'sequence':
        return this.sequence(node.nodes, at, end);
    }
    return this.run(node, at).filter((partial) => partial.end === end);
  }

  private run(node: Node, at: number): Partial[] {
    switch (node.kind) {
      case 'word':
        return this.tokens[at]?.norm === node.norm && this.isFree(at) ? [{ end: at + 1, slots: NONE }] : [];
      case 'slot':
        return this.slot(node, at);
      case 'glued':
        return this.tokens[at]?.glued ? this.run(node.node, at) : [];
      case 'optional':
        return [...this.run(node.node, at), { end: at, slots: NONE }];
      case 'choice':
        return node.nodes.flatMap((one) => this.run(one, at));
      case 'sequence':
        return this.sequence(node.nodes, at);
    }
  }

  private slot({ name, type, next }: SlotNode, at: number): Partial[] {
    if (type === 'gap') return this.gaps(name, at, next);
    return this.readings(type, at).map(({ end, value }) => ({ end, slots: { [name]: value } }));
  }

  private gaps(name: string, at: number, next: First | undefined): Partial[] {
    const found: Partial[] = [];
    for (let end = at + 1; end <= this.tokens.length; end += 1) {
      if (!next || this.canBegin(next, end)) found.push(...this.gap(name, at, end));
    }
    return found;
  }

  private gap(name: string, at: number, end: number): Partial[] {
    if (end <= at || attached(this.tokens, at) || attached(this.tokens, end)) return [];
    return [{ end, slots: { [name]: { from: at, to: end } } }];
  }

  /** @param last where the last of the nodes has to end, if it matters */
  private sequence(nodes: readonly Node[], at: number, last?: number): Partial[] {
    let partials: Partial[] = [{ end: at, slots: NONE }];
    for (const [place, node] of nodes.entries()) {
      const to = place === nodes.length - 1 ? last : undefined;
      const longer: Partial[] = [];
      for (const before of partials) {
        const found = to === undefined ? this.run(node, before.end) : this.runTo(node, before.end, to);
        for (const after of found) longer.push({ end: after.end, slots: merged(before.slots, after.slots) });
      }
      if (longer.length === 0) return longer;
      partials = longer;
    }
    return partials;
  }
}
