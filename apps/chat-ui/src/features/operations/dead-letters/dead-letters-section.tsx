import { useState } from 'react';
import type { DeadLetter } from '../../../api/types.js';
import { Chip } from '../../../shared/ui/chip.js';
import { useDeadLetters } from '../data/use-operations.js';
import { Nothing, Section } from '../section.js';
import { DeadLetterMessage } from './dead-letter-message.js';
import { DeadLetterRow } from './dead-letter-row.js';

/** What no consumer could digest: who gave it up and why, to be looked at and published again. */
export function DeadLettersSection({ now }: { now: number }) {
  const letters = useDeadLetters();
  const [shown, show] = useState<DeadLetter>();
  return (
    <Section
      title="Dead letters"
      loaded={letters}
      aside={({ items }) => {
        const open = items.filter(({ replayedAt }) => !replayedAt).length;
        return open > 0 && <Chip tone="danger">{open} not replayed</Chip>;
      }}
    >
      {({ items, nextCursor }) => (
        <>
          {items.length === 0 && <Nothing>None. Every event found who could handle it.</Nothing>}
          <ul className="divide-y divide-line">
            {items.map((letter) => (
              <DeadLetterRow key={letter.id} letter={letter} now={now} onShow={() => show(letter)} />
            ))}
          </ul>
          {nextCursor && <Nothing>These are the newest {items.length}; the API has the older ones.</Nothing>}
          {shown && <DeadLetterMessage letter={shown} onClose={() => show(undefined)} />}
        </>
      )}
    </Section>
  );
}
