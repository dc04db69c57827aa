import { Button } from '../../../shared/ui/button.js';

interface Choice {
  id: string;
  label: string;
}

export interface ChoicesProps {
  label: string;
  choices: readonly Choice[];
  onChoose: (choice: Choice) => void;
}

/** Answers to choose from, as buttons. */
export function Choices({ label, choices, onChoose }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-2 pt-0.5">
      {choices.map((choice) => (
        <Button
          key={choice.id}
          size="sm"
          className="h-auto! min-h-8 py-1 text-left whitespace-normal!"
          onClick={() => onChoose(choice)}
        >
          {choice.label}
        </Button>
      ))}
    </div>
  );
}
