import { useId, type ReactNode } from 'react';

/** A part of the view: what it is for, in a sentence, and what can be done. */
export function Part({ title, about, children }: { title: string; about: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-2xl border border-line bg-surface p-4 shadow-card sm:p-5">
      <h2 id={id} className="text-[15px] font-semibold">
        {title}
      </h2>
      <p className="mt-1 text-sm text-pretty text-muted">{about}</p>
      <div className="mt-4">{children}</div>
    </section>
  );
}
