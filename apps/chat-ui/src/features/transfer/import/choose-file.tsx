import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { Spinner } from '../../../shared/ui/spinner.js';
import { TextField } from '../../../shared/ui/text-field.js';

export interface ChooseFileProps {
  /** What was chosen is being sent and checked. */
  busy: boolean;
  /** How much of it was sent, from 0 to 1. */
  sent: number;
  onChoose: (files: readonly File[], list: string) => void;
}

/** A file, an archive or several files, by choosing them or by dropping them here. */
export function ChooseFile({ busy, sent, onChoose }: ChooseFileProps) {
  const id = useId();
  const [list, setList] = useState('');
  const [over, setOver] = useState(false);
  const choose = (chosen: FileList | null): void => {
    const files = [...(chosen ?? [])];
    if (files.length > 0 && !busy) onChoose(files, list);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files);
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
        {!busy && <span>Choose a file or several, or drop them here</span>}
        <input
          id={id}
          type="file"
          accept=".zip,.csv,.ics,.json,application/zip,text/csv,text/calendar,application/json"
          multiple
          disabled={busy}
          className="sr-only"
          onChange={({ target }) => {
            choose(target.files);
            target.value = ''; // the same file can be chosen again
          }}
        />
      </label>
    </div>
  );
}
