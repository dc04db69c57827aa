import { clsx } from 'clsx';

/** The shape of what is being loaded. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx('animate-shimmer rounded-md bg-ink/8', className)} />;
}
