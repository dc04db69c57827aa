/** What a command does, as the page calls it. */
const NAMES: Readonly<Record<string, string>> = {
  create: 'New task',
  complete: 'Complete',
  reopen: 'Reopen',
  delete: 'Delete',
  restore: 'Restore',
  show: 'Show',
  skip: 'Skip',
  snooze: 'Snooze',
  update: 'Change',
  list: 'Find',
  history: 'History',
  createList: 'New list',
  renameList: 'Rename list',
  deleteList: 'Delete list',
  lists: 'Lists',
  undo: 'Undo',
  redo: 'Redo',
  help: 'Help',
  confirm: 'Yes',
  cancel: 'No',
  approvals: 'Approvals',
  approve: 'Approve',
  refuse: 'Refuse',
};

/** Undefined for what was not understood. */
export const intentName = (intent: string): string | undefined => NAMES[intent];
