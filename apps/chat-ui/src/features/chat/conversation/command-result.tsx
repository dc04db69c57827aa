import { useState } from 'react';
import type { ChatCommand, ChatRequest } from '../../../api/types.js';
import { Button } from '../../../shared/ui/button.js';
import { writeDraft } from '../composer/draft-store.js';
import { focusChat } from '../composer/focus-chat.js';
import { TaskCards } from '../command/task-cards.js';
import { Choices } from './choices.js';

const MOST = 6;

export interface CommandResultProps {
  command: ChatCommand;
  /** Whether its question can still be answered. */
  isOpen: boolean;
  onAnswer: (text: string, request: ChatRequest) => void;
}

/** What came of a command, beside what the reply says of it: the tasks it is about, a question's choices, what to say instead. */
export function CommandResult({ command, isOpen, onAnswer }: CommandResultProps) {
  const [all, setAll] = useState(false);
  const { task, tasks = [], choices = [], suggestions = [] } = command;
  // What is only proposed stands on the proposal's own card.
  const told = command.status === 'proposed' ? [] : task ? [task] : tasks;
  const choose = (text: string, id: string): void => onAnswer(text, { choice: { id } });
  const suggest = (text: string): void => {
    writeDraft(text);
    focusChat();
  };
  return (
    <div className="mt-1.5 space-y-1.5 empty:hidden">
      <TaskCards tasks={all ? told : told.slice(0, MOST)} />
      {!all && told.length > MOST && (
        <Button size="sm" look="ghost" onClick={() => setAll(true)}>
          Show all {told.length}
        </Button>
      )}
      {isOpen && <Choices label="Choices" choices={choices} onChoose={({ id, label }) => choose(label, id)} />}
      {isOpen && (
        <Choices
          label="Suggestions"
          choices={suggestions.map((label) => ({ id: label, label }))}
          onChoose={({ label }) => suggest(label)}
        />
      )}
    </div>
  );
}
