import { Sparkles } from 'lucide-react';
import { focusChat } from '../composer/focus-chat.js';
import { writeDraft } from '../composer/draft-store.js';

const EXAMPLES = [
  'remind me to pay rent every 1st at 9am, high priority #home',
  'dentist on friday at 8:30',
  'water the plants every 3 days after completion',
  'what’s due this week?',
];

/** Sentences to begin with; one that is chosen is put into the field, to be changed or sent. */
export function Examples() {
  const use = (example: string) => () => {
    writeDraft(example);
    focusChat();
  };
  return (
    <div className="px-1 pt-2">
      <div className="mb-4 grid size-11 place-items-center rounded-2xl bg-accent-soft text-accent">
        <Sparkles size={22} aria-hidden />
      </div>
      <h2 className="text-lg font-semibold text-balance">Talk to your list</h2>
      <p className="mt-1 text-sm text-pretty text-muted">
        Say what is to be done, when, and how often. What was understood is shown before you send it. Try one of these:
      </p>
      <ul className="mt-4 space-y-2">
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button
              type="button"
              onClick={use(example)}
              className="w-full rounded-xl border border-line bg-raised px-3.5 py-2.5 text-left text-sm text-pretty shadow-card transition-colors hover:border-accent/60 hover:bg-accent-soft/50"
            >
              {example}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
