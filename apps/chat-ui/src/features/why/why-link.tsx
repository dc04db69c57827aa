import { showWhy, type Asked } from './why-store.js';

/** Asks why: a line that looks like words. `about` tells it from the others of a list for who does not see them. */
export function WhyLink({ asked, about, onOpen }: { asked: Asked; about: string; onOpen?: () => void }) {
  return (
    <button
      type="button"
      onClick={() => {
        onOpen?.();
        showWhy(asked);
      }}
      className="rounded py-1 text-[13px] text-muted underline decoration-line underline-offset-2 transition-colors hover:text-accent"
    >
      {'notification' in asked ? 'Why did I get this?' : 'Why?'}
      <span className="sr-only"> {about}</span>
    </button>
  );
}
