import { lazy, Suspense, useEffect } from 'react';
import { useStore } from '../../shared/store/use-store.js';
import { approvalsOpen } from '../approvals/approvals-store.js';
import { leaving } from '../auth/ask-to-log-out.js';
import { historyOf } from '../history/history-store.js';
import { helpOpen } from '../keyboard/help-store.js';
import { PageCommands } from '../keyboard/page-commands.js';
import { paletteOpen } from '../palette/palette-store.js';
import { followAddress } from '../quick-add/follow-address.js';
import { quickAddOpen } from '../quick-add/quick-add-store.js';
import { useFollowNotifications } from '../reminders/follow-notification.js';
import { settingsOpen } from '../settings/settings-store.js';
import { shelfDialog } from '../shelf/shelf-store.js';
import { explained } from '../tasks/urgency/urgency-store.js';
import { whyOf } from '../why/why-store.js';

const loadPalette = () => import('../palette/palette.js');
const Palette = lazy(loadPalette);
const QuickAdd = lazy(() => import('../quick-add/quick-add.js'));
const ApprovalsDialog = lazy(() => import('../approvals/approvals-dialog.js'));
const LeaveDialog = lazy(() => import('../auth/leave-dialog.js'));
const HistoryDrawer = lazy(() => import('../history/history-drawer.js').then((m) => ({ default: m.HistoryDrawer })));
const SettingsDialog = lazy(() =>
  import('../settings/settings-dialog.js').then((m) => ({ default: m.SettingsDialog })),
);
const loadShelfDialogs = () => import('../shelf/dialogs/shelf-dialogs.js');
const ShelfDialogs = lazy(() => loadShelfDialogs().then((m) => ({ default: m.ShelfDialogs })));
const UrgencyDialog = lazy(() =>
  import('../tasks/urgency/urgency-dialog.js').then((m) => ({ default: m.UrgencyDialog })),
);
const WhyDrawer = lazy(() => import('../why/why-drawer.js'));
const HelpSheet = lazy(() => import('../keyboard/help-sheet.js'));

// There at once when they are asked for: the palette by a key, the others by who goes on writing.
globalThis.requestIdleCallback?.(() => void Promise.all([loadPalette(), loadShelfDialogs()]));

/** What a person who is logged in has on every view; each window is loaded when it is first wanted. */
export function Everywhere() {
  const isPaletteOpen = useStore(paletteOpen);
  const isAdding = useStore(quickAddOpen);
  const isHelpOpen = useStore(helpOpen);
  const hasHistory = useStore(historyOf) !== undefined;
  const isAsked = useStore(whyOf) !== undefined;
  const isArranging = useStore(shelfDialog) !== undefined;
  const isExplained = useStore(explained) !== undefined;
  const areSettingsOpen = useStore(settingsOpen);
  const isDeciding = useStore(approvalsOpen);
  const isLeaving = useStore(leaving);
  useEffect(followAddress, []);
  useFollowNotifications();
  return (
    <>
      <PageCommands />
      <Suspense>
        {isPaletteOpen && <Palette />}
        {isAdding && <QuickAdd />}
        {isHelpOpen && <HelpSheet />}
        {hasHistory && <HistoryDrawer />}
        {isAsked && <WhyDrawer />}
        {isArranging && <ShelfDialogs />}
        {isExplained && <UrgencyDialog />}
        {areSettingsOpen && <SettingsDialog />}
        {isDeciding && <ApprovalsDialog />}
        {isLeaving && <LeaveDialog />}
      </Suspense>
    </>
  );
}
