import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../failure.js';
import { Part } from '../part.js';
import { ChooseFile } from './choose-file.js';
import { CheckedFile } from './checked-file.js';
import { ImportProgress } from './import-progress.js';
import { sendFiles } from './send-files.js';
import { useNewestImport, useStartImport } from './use-import.js';

/** Brings files in: choose them, see what is in them, say yes. */
export function ImportPart() {
  const newest = useNewestImport();
  const start = useStartImport();
  const [sent, setSent] = useState(0);
  const send = useMutation({
    mutationFn: ({ files, list }: { files: readonly File[]; list: string }) => sendFiles(files, list, setSent),
  });
  const { checked, skipped = [] } = send.data ?? {};
  const begin = (settings: boolean): void => {
    if (checked) start.mutate({ id: checked.import.id, settings }, { onSuccess: () => send.reset() });
  };
  const known = newest.data?.import;
  const underWay = known?.status === 'running' || known?.status === 'undoing';
  return (
    <Part
      title="Import"
      about="A backup of Todoist (the ZIP archive as it is, or some of its CSV files), a project’s export as CSV, an iCalendar file with to-dos, or a JSON file of Errand; up to 10,000 tasks and 10 MB. All of it is checked before anything is brought in."
    >
      {known && !checked && <ImportProgress shown={known} />}
      {checked ? (
        <CheckedFile
          checked={checked}
          skipped={skipped}
          busy={start.isPending}
          onStart={begin}
          onCancel={() => send.reset()}
        />
      ) : (
        !underWay && (
          <ChooseFile busy={send.isPending} sent={sent} onChoose={(files, list) => send.mutate({ files, list })} />
        )
      )}
      <Failure error={send.error ?? start.error ?? newest.error} />
    </Part>
  );
}
