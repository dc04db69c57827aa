/** Where a command belongs in the help sheet. */
export const PARTS = ['Everywhere', 'What is shown', 'The list', 'The current task'] as const;

/** Something that a person can have the page do, by a key, or by its name in the command palette. */
export interface Command {
  part: (typeof PARTS)[number];
  /** What it does, as it is called wherever it is offered. */
  what: string;
  /** `event.key`, with `mod+` before it for Ctrl or ⌘, an arrow with `shift+`. */
  keys: readonly string[];
  /** Other words that people look for it by. */
  also?: string;
  /** Works while something is typed, too. */
  whileTyping?: true;
  /** Makes sense by its key only. */
  keyOnly?: true;
}

/** Every command: the palette, the help sheet, the keys and docs/keyboard.md read this table and no other. */
export const COMMANDS = {
  palette: { part: 'Everywhere', what: 'Find a task or a command', keys: ['mod+k'], whileTyping: true, keyOnly: true },
  add: { part: 'Everywhere', what: 'Add a task', keys: ['q'], also: 'new create quick' },
  undo: { part: 'Everywhere', what: 'Undo the last step', keys: ['u', 'mod+z'], also: 'take back' },
  redo: { part: 'Everywhere', what: 'Do it again', keys: ['U', 'mod+y', 'mod+Z'], also: 'redo' },
  help: { part: 'Everywhere', what: 'Keyboard', keys: ['?'], also: 'shortcuts keys help' },
  settings: { part: 'Everywhere', what: 'Settings', keys: [], also: 'preferences time zone language account' },
  transfer: {
    part: 'Everywhere',
    what: 'Import and export',
    keys: [],
    also: 'backup download todoist csv ics json calendar feed',
  },
  light: { part: 'Everywhere', what: 'Light theme', keys: [], also: 'colours bright day' },
  dark: { part: 'Everywhere', what: 'Dark theme', keys: [], also: 'colours night' },
  system: { part: 'Everywhere', what: 'Theme of the system', keys: [], also: 'colours light dark' },
  operations: { part: 'Everywhere', what: 'Operations', keys: [], also: 'administrator services dead letters jobs' },
  logOut: { part: 'Everywhere', what: 'Log out', keys: [], also: 'sign out leave' },
  today: { part: 'What is shown', what: 'Today', keys: ['t'], also: 'overdue' },
  week: { part: 'What is shown', what: 'Upcoming', keys: ['w'], also: 'week next 7 days' },
  open: { part: 'What is shown', what: 'All', keys: ['a'], also: 'open tasks everything' },
  done: { part: 'What is shown', what: 'Done', keys: ['c'], also: 'completed' },
  deleted: { part: 'What is shown', what: 'Trash', keys: ['g'], also: 'deleted removed restore' },
  talk: { part: 'The list', what: 'Talk to your list', keys: ['n', '/'], also: 'chat say ask' },
  search: { part: 'The list', what: 'Search the list', keys: ['f'], also: 'find filter' },
  next: { part: 'The list', what: 'Next task', keys: ['j', 'ArrowDown'], keyOnly: true },
  before: { part: 'The list', what: 'Task before', keys: ['k', 'ArrowUp'], keyOnly: true },
  extendDown: { part: 'The list', what: 'Select the next task too', keys: ['shift+ArrowDown'], keyOnly: true },
  extendUp: { part: 'The list', what: 'Select the task before too', keys: ['shift+ArrowUp'], keyOnly: true },
  unmark: { part: 'The list', what: 'Clear the selection', keys: ['Escape'], keyOnly: true },
  mark: { part: 'The current task', what: 'Select, or not', keys: ['X'], also: 'mark several bulk' },
  complete: { part: 'The current task', what: 'Complete, or reopen', keys: ['x'], also: 'done tick check' },
  edit: { part: 'The current task', what: 'Edit', keys: ['e'], also: 'change date priority tags notes' },
  history: { part: 'The current task', what: 'History', keys: ['h'], also: 'audit log changes' },
  snooze: { part: 'The current task', what: 'Snooze', keys: ['s'], also: 'put off later postpone' },
  remove: { part: 'The current task', what: 'Delete', keys: ['#'], also: 'remove trash' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

export const commandOf = (id: CommandId): Command => COMMANDS[id];
