import type { ReactNode } from 'react';
import { ErrorState } from './error-state.js';
import { Skeleton } from './skeleton.js';

export interface LoadedProps<T> {
  /** What is shown, and how the last look for it went. */
  from: { data: T | undefined; error: Error | null; refetch: () => unknown };
  /** At the beginning of a sentence: "Your tokens". */
  what: string;
  /** The sizes of the shapes that stand for it meanwhile. */
  shapes?: readonly string[];
  className?: string;
  children: (data: T) => ReactNode;
}

const BLOCK = ['h-40'];

/** What was loaded, its shape until it is there, or why it could not be. */
export function Loaded<T>({ from, what, shapes = BLOCK, className = 'space-y-4', children }: LoadedProps<T>) {
  const { data, error, refetch } = from;
  if (data !== undefined) return children(data);
  if (error) return <ErrorState title={`${what} could not be loaded`} error={error} onRetry={() => void refetch()} />;
  return (
    <div role="status" aria-label={`Loading: ${what}`} className={className}>
      {shapes.map((size) => (
        <Skeleton key={size} className={`rounded-md ${size}`} />
      ))}
    </div>
  );
}
