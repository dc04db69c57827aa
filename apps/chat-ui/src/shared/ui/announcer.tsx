import { createStore } from '../store/create-store.js';
import { useStore } from '../store/use-store.js';

interface Announcement {
  text: string;
  /** Tells two equal texts apart, so that the second is read out too. */
  n: number;
}

const polite = createStore<Announcement>({ text: '', n: 0 });

/** Has screen readers say something when they are done with what they are saying. */
export function announce(text: string): void {
  polite.set(({ n }) => ({ text, n: n + 1 }));
}

/** The place that screen readers listen to; invisible. */
export function Announcer() {
  const { text, n } = useStore(polite);
  return (
    <div aria-live="polite" className="sr-only">
      <p key={n}>{text}</p>
    </div>
  );
}
