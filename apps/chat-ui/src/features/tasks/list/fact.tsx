import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** Of the icons beside facts. */
export const SIZE = 13;

/** Something that is known of a task, on the line below its title. */
export function Fact({
  icon,
  children,
  title,
  tone,
}: {
  icon?: ReactNode;
  children?: ReactNode;
  title?: string;
  tone?: string;
}) {
  return (
    <span title={title} className={clsx('inline-flex min-w-0 items-center gap-1', tone)}>
      {icon}
      {children && <span className="truncate">{children}</span>}
    </span>
  );
}
