import { Bell, CalendarDays, CornerDownRight, Flag, Hash, List, Repeat, Search, StickyNote, Type } from 'lucide-react';

const ICONS: Readonly<Record<string, typeof Bell>> = {
  title: Type,
  due: CalendarDays,
  dates: CalendarDays,
  until: CalendarDays,
  for: CalendarDays,
  shift: CalendarDays,
  recurrence: Repeat,
  repeatFrom: Repeat,
  priority: Flag,
  tags: Hash,
  addTags: Hash,
  removeTags: Hash,
  reminders: Bell,
  notes: StickyNote,
  list: List,
  parent: CornerDownRight,
  target: Search,
  filter: Search,
};

/** The picture of a field. */
export function ChipIcon({ field }: { field: string }) {
  const Icon = ICONS[field];
  return Icon ? <Icon size={13} className="shrink-0" aria-hidden /> : null;
}
