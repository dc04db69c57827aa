import { ArrowLeft, ShieldAlert } from 'lucide-react';
import { useEffect } from 'react';
import { goTo } from '../../shared/route/route.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Logo } from '../../shared/ui/logo.js';
import { Spinner } from '../../shared/ui/spinner.js';
import { useProfile } from '../settings/use-profile.js';
import { Board } from './board.js';

/** The operator's view, for administrators: what the product does, and what waits for a person. */
export default function OperationsView() {
  useEffect(() => {
    document.title = 'Operations – Errand';
  }, []);
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line bg-surface px-4">
        <Logo bare />
        <h1 className="text-[15px] font-semibold text-muted">Operations</h1>
        <span className="flex-1" />
        <BackToList />
      </header>
      <main className="scroll-pane min-h-0 flex-1 p-3 safe-bottom sm:p-5">
        <ForAdmins />
      </main>
    </div>
  );
}

/** What is shown is up to the API, which asks at each request; this only saves others the sight of refusals. */
function ForAdmins() {
  const { data, error, refetch } = useProfile();
  if (data?.isAdmin) return <Board />;
  if (error)
    return <ErrorState title="Your account could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <div role="status" aria-label="Loading" className="grid place-items-center py-12 text-faint">
        <Spinner size={26} />
      </div>
    );
  return (
    <EmptyState icon={<ShieldAlert size={26} aria-hidden />} title="This is for administrators" action={<BackToList />}>
      Who runs Errand names them in its setting ADMIN_EMAILS.
    </EmptyState>
  );
}

function BackToList() {
  return (
    <Button size="sm" look="ghost" icon={<ArrowLeft size={16} aria-hidden />} onClick={() => goTo('list')}>
      Your list
    </Button>
  );
}
