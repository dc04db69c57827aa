import { CircleAlert } from 'lucide-react';
import type { ChatCommand, ChatRequest } from '../../../api/types.js';
import { Button } from '../../../shared/ui/button.js';
import { commandError } from '../command/command-error.js';
import { TaskCard } from '../command/task-card.js';

const MOST = 8;

export interface CommandResultProps {
  command: ChatCommand;
  /** Whether its question can still be answered. */
  isOpen: boolean;
  onAnswer: (text: string, request: ChatRequest) => void;
}

/** What came of a command: the task or tasks it is about, a question with its choices, or what went wrong. */
export function CommandResult({ command, isOpen, onAnswer }: CommandResultProps) {
  const { task, tasks = [], choices = [] } = command;
  const error = commandError(command);
  return (
    <div className="mt-1.5 space-y-1.5">
      {error && (
        <p className="flex items-start gap-2 px-1 text-sm text-danger">
          <CircleAlert size={16} className="mt-0.5 shrink-0" aria-hidden />
          {error}
        </p>
      )}
      {task && <TaskCard task={task} />}
      {tasks.slice(0, MOST).map((one) => (
        <TaskCard key={one.id} task={one} />
      ))}
      {tasks.length > MOST && <p className="px-1 text-[13px] text-muted">and {tasks.length - MOST} more</p>}
      {isOpen && choices.length > 0 && (
        <div role="group" aria-label="Choices" className="flex flex-wrap gap-2 pt-0.5">
          {choices.map(({ id, label }) => (
            <Button
              key={id}
              size="sm"
              className="h-auto! min-h-8 py-1 text-left whitespace-normal!"
              onClick={() => onAnswer(label, { choice: { id } })}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
