import { TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { describeError } from '../../api/problem.js';
import { Loaded, type LoadedProps } from '../../shared/ui/loaded.js';

export interface SectionProps<T> {
  title: string;
  /** Stands beside the title. */
  aside?: (data: T) => ReactNode;
  /** What the section shows, and how the last look for it went. */
  loaded: LoadedProps<T>['from'];
  children: (data: T) => ReactNode;
}

/** A part of the operator's view: what was loaded, or why it was not. What is out of date stays in sight, and says so. */
export function Section<T>({ title, aside, loaded, children }: SectionProps<T>) {
  const { data, error } = loaded;
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 overflow-clip rounded-2xl border border-line bg-surface shadow-card"
    >
      <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
        <h2 id={id} className="text-[15px] font-semibold">
          {title}
        </h2>
        <span className="flex-1" />
        {data !== undefined && aside?.(data)}
      </header>
      {error && data !== undefined && (
        <p role="status" className="flex gap-2 bg-warn-soft px-4 py-2 text-[13px] text-warn">
          <TriangleAlert size={15} className="mt-0.5 shrink-0" aria-hidden />
          <span>Not up to date. {describeError(error)}</span>
        </p>
      )}
      <Loaded from={loaded} what={title} shapes={['h-9 w-4/5', 'h-9 w-3/5']} className="space-y-3 p-4">
        {children}
      </Loaded>
    </section>
  );
}

/** What a section says when there is nothing in it. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="px-4 py-6 text-center text-sm text-muted">{children}</p>;
}
