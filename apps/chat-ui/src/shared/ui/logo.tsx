import { clsx } from 'clsx';

/** The mark and the name. */
export function Logo({ large, bare }: { large?: boolean; bare?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" className={large ? 'size-10' : 'size-7'} aria-hidden>
        <rect width="32" height="32" rx="9" className="fill-accent" />
        <path
          d="M9 16.5 14 21.5 23.5 11"
          className="stroke-on-accent"
          fill="none"
          strokeWidth="3.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span
        className={clsx('font-semibold tracking-tight', large ? 'text-xl' : 'text-[17px]', bare && 'max-sm:sr-only')}
      >
        Errand
      </span>
    </span>
  );
}
