import { useId, type ReactNode } from 'react';

export interface SettingsSectionProps {
  title: string;
  /** What it is for, in a sentence. */
  hint?: ReactNode;
  children: ReactNode;
}

/** A part of the settings with its heading. */
export function SettingsSection({ title, hint, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line not-first:mt-6 not-first:border-t not-first:pt-5">
      <h3 id={id} className="text-[15px] font-semibold">
        {title}
      </h3>
      {hint && <p className="mt-1 text-[13px] text-pretty text-muted">{hint}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
