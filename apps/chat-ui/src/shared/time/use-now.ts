import { useMemo, useSyncExternalStore } from 'react';

const MINUTE = 60_000;
const minuteOf = (): number => Math.floor(Date.now() / MINUTE) * MINUTE;

/** Wakes up with each new minute of the clock. */
function eachMinute(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const plan = (): void => {
    timer = setTimeout(
      () => {
        listener();
        plan();
      },
      MINUTE - (Date.now() % MINUTE) + 20,
    );
  };
  plan();
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** The present, to the minute: what is due today becomes overdue without a reload. */
export function useNow(): Date {
  const minute = useSyncExternalStore(eachMinute, minuteOf);
  return useMemo(() => new Date(minute), [minute]);
}
