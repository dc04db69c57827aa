import { useState } from 'react';
import { Button } from '../../../shared/ui/button.js';
import { plural } from '../../../shared/words/plural.js';
import { ContentList } from './content-list.js';
import { FindingList } from './finding-list.js';
import { SkippedList } from './skipped-list.js';
import type { CheckedImport } from './types.js';

const FORMATS = { json: 'an export of Errand', ics: 'an iCalendar file', todoist: 'a CSV file of Todoist' } as const;

export interface CheckedFileProps {
  checked: CheckedImport;
  /** Files that were not read. */
  skipped: readonly string[];
  busy: boolean;
  onStart: (settings: boolean) => void;
  onCancel: () => void;
}

/** What is in a file, or in several, before any of it is brought in. */
export function CheckedFile({ checked, skipped, busy, onStart, onCancel }: CheckedFileProps) {
  const [settings, setSettings] = useState(false);
  const { sample, alreadyThere, hasSettings, findings, changed, files } = checked;
  const { name, format, total, leftOut } = checked.import;
  const notAll = leftOut > 0 || changed > 0;
  return (
    <div>
      <p className="text-sm">
        <strong className="font-semibold wrap-anywhere">{name}</strong>
        {files ? `: ${plural(files.length, 'file')}` : format && ` is ${FORMATS[format]}`} with {plural(total, 'task')}{' '}
        to import
        {alreadyThere > 0 && <>, {alreadyThere.toLocaleString('en')} of them in your account already</>}.
      </p>
      {files && <ContentList files={files} />}
      <SkippedList names={skipped} />
      {!files && sample.length > 0 && (
        <ul aria-label="The first tasks" className="mt-2 list-disc space-y-0.5 pl-5 text-[13px] text-muted">
          {sample.map(({ title, due }, i) => (
            <li key={i} className="wrap-anywhere">
              {title}
              {due && ` · ${due.slice(0, 16).replace('T', ' ')}`}
            </li>
          ))}
          {total > sample.length && <li>and {plural(total - sample.length, 'more', 'more')}</li>}
        </ul>
      )}
      {notAll && <FindingList findings={findings} leftOut={leftOut} changed={changed} />}
      {hasSettings && (
        <label className="mt-4 flex items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            checked={settings}
            onChange={({ target }) => setSettings(target.checked)}
            className="size-4 accent-accent"
          />
          Take over the settings in the file, too
        </label>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          look="primary"
          busy={busy}
          disabled={busy || (total === 0 && !settings)}
          onClick={() => onStart(settings)}
        >
          {leftOut > 0 ? `Import the ${plural(total, 'good one')}` : `Import ${plural(total, 'task')}`}
        </Button>
        <Button look="ghost" disabled={busy} onClick={onCancel}>
          Another file
        </Button>
      </div>
    </div>
  );
}
