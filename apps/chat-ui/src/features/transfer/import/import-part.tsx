import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../failure.js';
import { Part } from '../part.js';
import { ChooseFile } from './choose-file.js';
import { CheckedFile } from './checked-file.js';
import { ImportProgress } from './import-progress.js';
import { sendFile } from './send-file.js';
import { useNewestImport, useStartImport } from './use-import.js';

/** Brings a file in: choose it, see what is in it, say yes. */
export function ImportPart() {
  const newest = useNewestImport();
  const start = useStartImport();
  const [sent, setSent] = useState(0);
  const send = useMutation({
    mutationFn: ({ file, list }: { file: File; list: string }) => sendFile(file, list, setSent),
  });
  const checked = send.data;
  const begin = (settings: boolean): void => {
    if (checked) start.mutate({ id: checked.import.id, settings }, { onSuccess: () => send.reset() });
  };
  const known = newest.data?.import;
  const underWay = known?.status === 'running' || known?.status === 'undoing';
  return (
    <Part
      title="Import"
      about="A CSV file of Todoist (its backups, or a project’s export), an iCalendar file with to-dos, or a JSON file of Errand; up to 10,000 tasks and 10 MB. The whole file is checked before anything is brought in."
    >
      {known && !checked && <ImportProgress shown={known} />}
      {checked ? (
        <CheckedFile checked={checked} busy={start.isPending} onStart={begin} onCancel={() => send.reset()} />
      ) : (
        !underWay && (
          <ChooseFile busy={send.isPending} sent={sent} onChoose={(file, list) => send.mutate({ file, list })} />
        )
      )}
      <Failure error={send.error ?? start.error ?? newest.error} />
    </Part>
  );
}
