import type { SlotName, SlotTypes } from './slot-types.js';

type Specs<P extends string> = P extends `${string}<${infer Spec}>${infer Rest}` ? Spec | Specs<Rest> : never;
type Bare<Spec extends string> = Spec extends `${infer Name}?` ? Name : Spec;
type NameIn<Spec extends string> = Bare<Spec> extends `${infer Name}:${string}` ? Name : Bare<Spec>;
type TypeIn<Spec extends string> = Bare<Spec> extends `${string}:${infer Type}` ? Type : Bare<Spec>;
type ValueOf<Type extends string> = Type extends SlotName ? SlotTypes[Type] : never;
type SlotValue<Spec extends string> = Spec extends `${string}?`
  ? ValueOf<TypeIn<Spec>> | undefined
  : ValueOf<TypeIn<Spec>>;

/** The slots of a pattern, read from its text: `in <n> <unit>` gives `{ n: number; unit: UnitWord }`. */
export type SlotsOf<P extends string> = { [Spec in Specs<P> as NameIn<Spec>]: SlotValue<Spec> };

/** Slots as the matcher keeps them. */
export type Slots = Readonly<Record<string, unknown>>;

/** A pattern and what it means; a meaning of undefined says that these words mean nothing after all ("31 april"). */
export interface Rule<T> {
  pattern: string;
  make: (slots: Slots) => T | undefined;
}

/**
 * Makes a rule from a pattern and a function of its slots.
 * @example rule('in <n> <unit>', ({ n, unit }) => ahead(n, unit))
 */
export function rule<const P extends string, T>(pattern: P, make: (slots: SlotsOf<P>) => T | undefined): Rule<T> {
  // The type says what the matcher does: it fills exactly the slots that the pattern names.
  return { pattern, make: make as (slots: Slots) => T | undefined };
}

/**
 * Makes a rule whose words always mean the same.
 * @example is('today', { kind: 'offset', days: 0 })
 */
export function is<T>(pattern: string, value: T): Rule<T> {
  return { pattern, make: () => value };
}
