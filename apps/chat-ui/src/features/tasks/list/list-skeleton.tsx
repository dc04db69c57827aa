import { Skeleton } from '../../../shared/ui/skeleton.js';

const WIDTHS = ['w-1/2', 'w-2/3', 'w-2/5', 'w-3/5', 'w-1/3', 'w-1/2'];

/** The list while it loads. */
export function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading your tasks" className="mx-auto w-full max-w-4xl px-5 pt-5 sm:px-7">
      <Skeleton className="mb-4 h-4 w-20 rounded-md" />
      {WIDTHS.map((width, i) => (
        <div key={i} className="flex items-start gap-3 py-2.5">
          <Skeleton className="size-[22px] rounded-full" />
          <div className="flex-1 space-y-2 pt-1">
            <Skeleton className={`h-3.5 rounded-md ${width}`} />
            <Skeleton className="h-3 w-24 rounded-md" />
          </div>
        </div>
      ))}
    </div>
  );
}
