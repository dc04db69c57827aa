import { useState, type FormEvent } from 'react';
import { LIMITS } from '../../../api/limits.js';
import { describeError, fieldErrors } from '../../../api/problem.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { useShelfChange } from '../data/use-shelf-change.js';
import { shelfDialog } from '../shelf-store.js';

export interface NameDialogProps {
  title: string;
  /** What the button says. */
  action: string;
  name?: string;
  /** The filter line that goes with the name, for a saved filter. */
  line?: string;
  send: (values: { name: string; line: string }, key: string) => Promise<unknown>;
  said: (name: string) => string;
}

const close = (): void => shelfDialog.set(undefined);

/** Asks what a list, or a saved filter, is to be called. */
export function NameDialog({ title, action, name: given = '', line: givenLine, send, said }: NameDialogProps) {
  const [name, setName] = useState(given);
  const [line, setLine] = useState(givenLine ?? '');
  const { mutate, isPending, error } = useShelfChange(close);
  const errors = fieldErrors(error);
  const general = error && !errors['name'] && !errors['line'] ? describeError(error) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const values = { name: name.trim(), line: line.trim() };
    if (values.name) mutate({ send: (key) => send(values, key), said: said(values.name) });
  };
  return (
    <Dialog open onClose={close} title={title}>
      <form onSubmit={submit} className="space-y-4 pt-1">
        <TextField
          label="Name"
          autoFocus
          maxLength={LIMITS.list}
          value={name}
          error={errors['name'] ?? general}
          onChange={({ target }) => setName(target.value)}
        />
        {givenLine !== undefined && (
          <TextField
            label="Filter"
            spellCheck={false}
            maxLength={LIMITS.filter}
            value={line}
            error={errors['line']}
            onChange={({ target }) => setLine(target.value)}
          />
        )}
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={close}>
            Cancel
          </Button>
          <Button look="primary" type="submit" busy={isPending} disabled={!name.trim()}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
