/** What the keyboard can do, for the help sheet. */
export const SHORTCUTS: readonly { keys: readonly string[]; what: string }[] = [
  { keys: ['n', '/'], what: 'Talk to your list' },
  { keys: ['f'], what: 'Search the list' },
  { keys: ['t', 'w', 'a'], what: 'Today, the next 7 days, all' },
  { keys: ['j', '↓'], what: 'Next task' },
  { keys: ['k', '↑'], what: 'Task before' },
  { keys: ['x'], what: 'Complete, or reopen' },
  { keys: ['e', 'Enter'], what: 'Edit in place' },
  { keys: ['h'], what: 'History of the task' },
  { keys: ['#'], what: 'Delete' },
  { keys: ['u', 'Ctrl Z'], what: 'Undo the last step' },
  { keys: ['U', 'Ctrl Y'], what: 'Do it again' },
  { keys: ['Esc'], what: 'Close, or leave a field' },
  { keys: ['?'], what: 'This sheet' },
];
