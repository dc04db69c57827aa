import { CloudOff } from 'lucide-react';
import { describeError } from '../../api/problem.js';
import { Button } from './button.js';

export interface ErrorStateProps {
  title: string;
  error: unknown;
  /** What the button says. */
  action?: string;
  onRetry: () => void;
}

/** Something could not be loaded: says why, and tries again. */
export function ErrorState({ title, error, action = 'Try again', onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-12 text-center">
      <div className="mb-4 grid size-14 place-items-center rounded-2xl bg-danger-soft text-danger">
        <CloudOff size={26} aria-hidden />
      </div>
      <h2 className="text-base font-semibold">{title}</h2>
      <p className="mt-1.5 max-w-sm text-sm text-pretty text-muted">{describeError(error)}</p>
      <Button className="mt-5" onClick={onRetry}>
        {action}
      </Button>
    </div>
  );
}
