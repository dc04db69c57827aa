import { Skeleton } from '../../../shared/ui/skeleton.js';

const WIDTHS = ['w-1/2', 'w-2/3', 'w-2/5', 'w-3/5', 'w-1/3', 'w-1/2'];

/** The list while it loads. */
export function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading your tasks" className="px-3 pt-5">
      <Skeleton className="mb-4 h-4 w-20" />
      {WIDTHS.map((width, i) => (
        <div key={i} className="flex items-start gap-3 py-2.5">
          <Skeleton className="size-[22px] rounded-full" />
          <div className="flex-1 space-y-2 pt-1">
            <Skeleton className={`h-3.5 ${width}`} />
            <Skeleton className="h-3 w-24" />
          </div>
        </div>
      ))}
    </div>
  );
}
