import { approvalsOpen } from './features/approvals/approvals-store.js';
import { leaving } from './features/auth/ask-to-log-out.js';
import { clearDraft } from './features/chat/composer/draft-store.js';
import { unsent } from './features/chat/data/unsent.js';
import { hideHistory } from './features/history/history-store.js';
import { helpOpen } from './features/keyboard/help-store.js';
import { hideFlow } from './features/operations/flows/flow-store.js';
import { lastContact } from './features/offline/contact.js';
import { paletteOpen } from './features/palette/palette-store.js';
import { quickAddOpen } from './features/quick-add/quick-add-store.js';
import { settingsOpen } from './features/settings/settings-store.js';
import { shelfDialog, sidebarOpen } from './features/shelf/shelf-store.js';
import { tabStore } from './features/shell/tab-store.js';
import { clearMarks } from './features/tasks/bulk/marks.js';
import { filterStore } from './features/tasks/filter/filter-store.js';
import { knownTags } from './features/tasks/filter/known-tags.js';
import { NO_FILTER } from './features/tasks/filter/task-filter.js';
import { removing } from './features/tasks/remove/remove-store.js';
import { selection } from './features/tasks/select/selection.js';
import { snoozing } from './features/tasks/snooze/snooze-store.js';
import { explained } from './features/tasks/urgency/urgency-store.js';
import { toasts } from './shared/ui/toasts.js';

/** Forgets everything that a person chose, wrote or was shown. */
export function resetPage(): void {
  clearDraft();
  approvalsOpen.set(false);
  leaving.set(false);
  unsent.set([]);
  hideHistory();
  hideFlow();
  helpOpen.set(false);
  paletteOpen.set(false);
  quickAddOpen.set(false);
  settingsOpen.set(false);
  shelfDialog.set(undefined);
  sidebarOpen.set(false);
  tabStore.set('tasks');
  clearMarks();
  snoozing.set(undefined);
  explained.set(undefined);
  filterStore.set(NO_FILTER);
  knownTags.set([]);
  removing.set(undefined);
  selection.set({});
  toasts.set([]);
  lastContact.set(undefined);
}
