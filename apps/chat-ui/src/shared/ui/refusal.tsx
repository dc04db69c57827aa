import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** Why a form was refused, where it is no single field's fault. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="flex gap-2 rounded-lg bg-danger-soft px-3.5 py-2.5 text-sm text-danger">
      <CircleAlert size={17} className="mt-0.5 shrink-0" aria-hidden />
      {children}
    </p>
  );
}
