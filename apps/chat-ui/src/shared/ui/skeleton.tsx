import { clsx } from 'clsx';

/** The shape of what is being loaded. */
export function Skeleton({ className = 'h-4 rounded-md' }: { className?: string }) {
  return <div aria-hidden className={clsx('animate-shimmer bg-ink/8', className)} />;
}
