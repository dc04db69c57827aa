import type { ReactNode } from 'react';

/** A part of the sidebar, with its name and what can be added to it. */
export function SidebarPart({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="pb-4">
      <div className="flex h-8 items-center justify-between pl-2">
        <h2 className="text-xs font-semibold text-muted">{title}</h2>
        {action}
      </div>
      <ul>{children}</ul>
    </section>
  );
}
