import { useEffect } from 'react';
import { goTo } from '../../shared/route/route.js';
import { askToLogOut } from '../auth/ask-to-log-out.js';
import { focusChat } from '../chat/composer/focus-chat.js';
import { paletteOpen } from '../palette/palette-store.js';
import { quickAddOpen } from '../quick-add/quick-add-store.js';
import { settingsOpen } from '../settings/settings-store.js';
import { useProfile } from '../settings/use-profile.js';
import { showTab } from '../shell/tab-store.js';
import { useUndo } from '../tasks/data/use-undo.js';
import { showView } from '../tasks/filter/filter-store.js';
import type { View } from '../tasks/filter/task-filter.js';
import { focusSearch } from '../tasks/toolbar/focus-search.js';
import { chooseTheme } from '../theme/theme-store.js';
import { showHelp } from './help-store.js';
import { listenToKeys } from './listen-to-keys.js';
import { useCommands, type Acts } from './use-commands.js';

/** Does something with the list, from wherever the person is. */
const atList = (act: () => void) => (): void => {
  goTo('list');
  act();
};

const show = (view: View): (() => void) =>
  atList(() => {
    showTab('tasks');
    showView(view);
  });

const ACTS: Acts = {
  palette: () => paletteOpen.set(true),
  add: () => quickAddOpen.set(true),
  help: showHelp,
  settings: () => settingsOpen.set(true),
  transfer: () => goTo('transfer'),
  light: () => chooseTheme('light'),
  dark: () => chooseTheme('dark'),
  system: () => chooseTheme('system'),
  logOut: askToLogOut,
  today: show('today'),
  week: show('week'),
  open: show('open'),
  done: show('done'),
  deleted: show('deleted'),
  talk: atList(focusChat),
  search: atList(focusSearch),
};

/** The commands that can be given anywhere, and the keys. */
export function PageCommands() {
  const takeBack = useUndo();
  const { data: profile } = useProfile();
  useEffect(listenToKeys, []);
  useCommands({
    ...ACTS,
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    ...(profile?.isAdmin && { operations: () => goTo('operations') }),
  });
  return null;
}
