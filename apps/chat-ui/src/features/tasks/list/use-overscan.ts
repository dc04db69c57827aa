import { useEffect, useState } from 'react';
import { whenIdle } from '../../../shared/when-idle.js';

/** So many lines are there beyond those in sight, for the next turn of the wheel. */
const BEYOND = 4;

/**
 * How many lines are drawn beyond those in sight: none before what is in sight was painted.
 *
 * @param shown what the lines are of, another object for another list; undefined while they are those of the list before
 */
export function useOverscan(shown: object | undefined): number {
  const [painted, setPainted] = useState<object>();
  useEffect(() => {
    if (shown) whenIdle(() => setPainted(shown));
  }, [shown]);
  return shown && painted !== shown ? 0 : BEYOND;
}
