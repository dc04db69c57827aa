import type { Profile, User } from '../../api/types.js';
import { Loaded } from '../../shared/ui/loaded.js';
import { ChoiceField } from './choice-field.js';
import { ASKED_ABOUT } from './choices.js';
import { useChangeProfile } from './use-change-profile.js';
import { useProfile } from './use-profile.js';

const HOW = 'https://docs.dapr.io/developing-applications/building-blocks/conversation/conversation-overview/';

/** What a language model is asked about, where there is one. */
export default function AssistantSettings({ user }: { user: User }) {
  const change = useChangeProfile(user);
  return (
    <Loaded from={useProfile()} what="Your settings" shapes={['h-24']}>
      {({ hasModel, assistant: about }) =>
        hasModel ? (
          <ChoiceField
            label="Ask the language model"
            hint="What would delete, or change much at once, waits for your yes either way. One undo takes back all that it did for a sentence."
            value={about}
            options={ASKED_ABOUT}
            onChange={(assistant) => change({ assistant: assistant as Profile['assistant'] })}
          />
        ) : (
          <NoModel />
        )
      }
    </Loaded>
  );
}

function NoModel() {
  return (
    <div className="space-y-2 text-sm text-pretty">
      <p>No language model is configured; the chat understands by its own rules.</p>
      <p className="text-[13px] text-muted">
        Whoever runs Errand can add one, for example by <code>npm start -- --model ollama</code> (docs/assistant.md), or
        by any component of{' '}
        <a href={HOW} target="_blank" rel="noreferrer" className="text-accent-strong underline underline-offset-2">
          Dapr’s Conversation API
        </a>
        .
      </p>
    </div>
  );
}
