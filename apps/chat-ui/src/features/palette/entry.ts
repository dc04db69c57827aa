import type { LucideIcon } from 'lucide-react';

/** Something that can be chosen in the palette. */
export interface Entry {
  id: string;
  group: string;
  Icon: LucideIcon;
  label: string;
  /** Other words that it is found by. */
  also?: string;
  /** Said beside it, more quietly. */
  detail?: string;
  keys?: readonly string[];
  run: () => void;
}
