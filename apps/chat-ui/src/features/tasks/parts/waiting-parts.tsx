import { CloudOff } from 'lucide-react';
import { useStore } from '../../../shared/store/use-store.js';
import { unsent } from '../../chat/data/unsent.js';

/** The sub-tasks of a task that were written here, and that nobody else knows yet. */
export function WaitingParts({ parentId }: { parentId: string }) {
  const waiting = useStore(unsent).flatMap(({ key, act, failure }) =>
    act?.kind === 'create' && act.input.parentId === parentId && failure === undefined ? [{ key, ...act.input }] : [],
  );
  return waiting.map(({ key, title }) => (
    <li key={key} className="flex items-center gap-2.5 py-1 text-sm text-muted">
      <CloudOff size={16} aria-hidden className="mx-1 shrink-0 text-warn" />
      <span className="wrap-anywhere">{title}</span>
      <span className="sr-only">Not sent yet</span>
    </li>
  ));
}
