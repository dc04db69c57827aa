import { useEffect, useEffectEvent, useRef, useState } from 'react';

export interface Draft {
  value: string;
  change: (value: string) => void;
  /** Hands the draft over when it differs from what is stored. */
  commit: () => void;
  reset: () => void;
}

/**
 * A text that is being written, until it is committed; follows the stored one while nothing was written. A field that is taken away
 * while it is written in, as a long list does with what scrolls out of sight, commits too.
 */
export function useDraft(stored: string, onCommit: (value: string) => void): Draft {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const latest = useRef<string | undefined>(undefined);
  const write = (value: string | undefined): void => {
    latest.current = value;
    setDraft(value);
  };
  const commit = (): void => {
    const written = latest.current;
    write(undefined);
    if (written !== undefined && written !== stored) onCommit(written);
  };
  const onLeave = useEffectEvent(commit);
  useEffect(() => () => onLeave(), []);
  return { value: draft ?? stored, change: write, commit, reset: () => write(undefined) };
}
