import { ArrowDownUp } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { lazy, Suspense, type ReactNode } from 'react';
import { session } from '../../api/session.js';
import { goTo } from '../../shared/route/route.js';
import { useStore } from '../../shared/store/use-store.js';
import { Button } from '../../shared/ui/button.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { GeneralSettings } from './general-settings.js';
import { settingsOpen } from './settings-store.js';

/** Seldom needed: loaded when it is wanted. */
const ReminderSettings = lazy(() => import('./reminder-settings.js'));
const AssistantSettings = lazy(() => import('./assistant-settings.js'));
const SecuritySettings = lazy(() => import('./security/security-settings.js'));

/** How the page and the chat behave for this person, and how their account is kept. What is changed is kept at once. */
export function SettingsDialog() {
  const open = useStore(settingsOpen);
  const state = useStore(session);
  if (!open || state.status !== 'in') return null;
  const parts = {
    General: <GeneralSettings user={state.user} />,
    Reminders: <ReminderSettings user={state.user} />,
    Assistant: <AssistantSettings user={state.user} />,
    Security: <SecuritySettings />,
  };
  return (
    <Dialog open onClose={() => settingsOpen.set(false)} title="Settings" description={state.user.email}>
      <SettingsTabs parts={parts} />
      <Button
        look="ghost"
        size="sm"
        className="mt-4 -ml-3"
        icon={<ArrowDownUp size={16} aria-hidden />}
        onClick={toTransfer}
      >
        Import and export
      </Button>
    </Dialog>
  );
}

function toTransfer(): void {
  settingsOpen.set(false);
  goTo('transfer');
}

function SettingsTabs({ parts }: { parts: Record<string, ReactNode> }) {
  const names = Object.keys(parts);
  return (
    <Tabs.Root defaultValue={names[0]}>
      <Tabs.List aria-label="Settings" className="mb-4 flex rounded-lg bg-sunken p-0.5">
        {names.map((name) => (
          <Tabs.Trigger
            key={name}
            value={name}
            className="h-8 flex-1 rounded-md px-2 outline-offset-0 text-[13px] font-medium text-muted transition-colors hover:text-ink data-[state=active]:bg-raised data-[state=active]:text-ink data-[state=active]:shadow-card"
          >
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {names.map((name) => (
        <Tabs.Content key={name} value={name} tabIndex={-1}>
          <Suspense fallback={<Skeleton className="h-40 rounded-md" />}>{parts[name]}</Suspense>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
