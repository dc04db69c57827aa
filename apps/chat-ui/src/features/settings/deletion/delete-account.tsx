import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button.js';
import { downloadExport } from '../../transfer/export/download-export.js';
import { Failure } from '../../transfer/failure.js';
import { SettingsSection } from '../settings-section.js';
import { ConfirmDeletion } from './confirm-deletion.js';

/** The way out: what goes and what stays, a copy to take along, and the deletion itself. */
export function DeleteAccount() {
  const [wanted, setWanted] = useState(false);
  const download = useMutation({ mutationFn: () => downloadExport('json') });
  return (
    <SettingsSection title="Delete my account" hint="It cannot be undone. Take a copy of your data first.">
      <ul className="list-disc space-y-1 pl-5 text-[13px] text-pretty text-muted">
        <li>
          Deleted: your tasks, lists, filters, conversation, reminders, settings, sessions and tokens, your password and
          your e-mail address, which is free for a new account.
        </li>
        <li>
          Kept: a log of what kinds of events there were and when, under ids that lead to nobody, so that nobody can
          change what happened. No titles, no notes, no address.
        </li>
        <li>Copies on the way to other services, and in backups, are gone within the days those are kept for.</li>
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button busy={download.isPending} icon={<Download size={17} aria-hidden />} onClick={() => download.mutate()}>
          Download my data
        </Button>
        {!wanted && (
          <Button look="ghost" className="text-danger" onClick={() => setWanted(true)}>
            Delete my account…
          </Button>
        )}
      </div>
      <Failure error={download.error} />
      {wanted && <ConfirmDeletion onCancel={() => setWanted(false)} />}
    </SettingsSection>
  );
}
