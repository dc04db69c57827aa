import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { Spinner } from '../../../shared/ui/spinner.js';
import { TextField } from '../../../shared/ui/text-field.js';

export interface ChooseFileProps {
  /** A file is being sent and checked. */
  busy: boolean;
  /** How much of it was sent, from 0 to 1. */
  sent: number;
  onChoose: (file: File, list: string) => void;
}

/** A file, by choosing it or by dropping it here. */
export function ChooseFile({ busy, sent, onChoose }: ChooseFileProps) {
  const id = useId();
  const [list, setList] = useState('');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onChoose(file, list);
  };
  return (
    <div className="space-y-4">
      <TextField
        label="List for tasks that name none (may be left empty)"
        value={list}
        maxLength={100}
        placeholder="The name of the Todoist project, say"
        onChange={({ target }) => setList(target.value)}
      />
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          'flex min-h-24 cursor-pointer flex-col items-center justify-center gap-1.5 rounded-xl border border-dashed border-edge px-4 py-5 text-center text-sm',
          'has-focus-visible:outline-2 has-focus-visible:outline-accent',
          over ? 'bg-accent-soft' : 'hover:bg-hover',
          busy && 'pointer-events-none opacity-60',
        )}
      >
        {busy ? <Spinner size={22} /> : <FileUp size={22} className="text-faint" aria-hidden />}
        <span role="status">{busy ? (sent < 1 ? `Sending… ${Math.round(sent * 100)} %` : 'Checking…') : ''}</span>
        {!busy && <span>Choose a file, or drop it here</span>}
        <input
          id={id}
          type="file"
          accept=".csv,.ics,.json,text/csv,text/calendar,application/json"
          disabled={busy}
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = ''; // the same file can be chosen again
            if (file) onChoose(file, list);
          }}
        />
      </label>
    </div>
  );
}
