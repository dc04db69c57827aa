import {
  Activity,
  ArrowDownUp,
  ArchiveRestore,
  CalendarDays,
  CalendarRange,
  CircleCheckBig,
  History,
  Keyboard,
  ListTodo,
  LogOut,
  MessageCircle,
  Monitor,
  Moon,
  Pencil,
  Plus,
  Redo2,
  Search,
  Settings,
  Sun,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { COMMAND_IDS, commandOf, type CommandId } from '../keyboard/commands.js';
import type { Acts } from '../keyboard/use-commands.js';
import type { Entry } from './entry.js';

const ICONS: Readonly<Partial<Record<CommandId, LucideIcon>>> = {
  add: Plus,
  undo: Undo2,
  redo: Redo2,
  help: Keyboard,
  settings: Settings,
  transfer: ArrowDownUp,
  light: Sun,
  dark: Moon,
  system: Monitor,
  operations: Activity,
  logOut: LogOut,
  today: CalendarDays,
  week: CalendarRange,
  open: ListTodo,
  done: CircleCheckBig,
  deleted: ArchiveRestore,
  talk: MessageCircle,
  search: Search,
  complete: CircleCheckBig,
  edit: Pencil,
  history: History,
  remove: Trash2,
};

const TASK_PART = 'The current task';

/** The commands that can be given now: first those of the current task, by its title, then views, then the rest. */
export function commandEntries(acts: Acts, currentTitle: string | undefined): Entry[] {
  const all = COMMAND_IDS.flatMap((id) => {
    const { part, what, also, keys, keyOnly } = commandOf(id);
    const run = acts[id];
    const group = part === TASK_PART ? `“${currentTitle ?? ''}”` : part === 'What is shown' ? 'Go to' : 'Do';
    return run && !keyOnly ? [{ id, group, label: what, also, keys, run, Icon: ICONS[id] ?? ListTodo }] : [];
  });
  const rank = ({ group }: Entry): number => (group === 'Do' ? 2 : group === 'Go to' ? 1 : 0);
  return all.toSorted((a, b) => rank(a) - rank(b));
}
