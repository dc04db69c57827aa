import { useMutation } from '@tanstack/react-query';
import { CalendarDays, FileJson } from 'lucide-react';
import { Button } from '../../../shared/ui/button.js';
import { Failure } from '../failure.js';
import { Part } from '../part.js';
import { downloadExport, type ExportFormat } from './download-export.js';

/** Everything that the account has, as a file. */
export function ExportPart() {
  const download = useMutation({ mutationFn: downloadExport });
  const busyWith = (format: ExportFormat): boolean => download.isPending && download.variables === format;
  return (
    <Part
      title="Export"
      about="JSON has all of it, the trash and your settings too, and can be imported here again. iCalendar has your tasks for programs that know to-dos, such as Thunderbird, Tasks.org or Apple's Reminders."
    >
      <div className="flex flex-wrap gap-2">
        <Button
          busy={busyWith('json')}
          icon={<FileJson size={17} aria-hidden />}
          onClick={() => download.mutate('json')}
        >
          Download JSON
        </Button>
        <Button
          busy={busyWith('ics')}
          icon={<CalendarDays size={17} aria-hidden />}
          onClick={() => download.mutate('ics')}
        >
          Download iCalendar
        </Button>
      </div>
      <Failure error={download.error} />
    </Part>
  );
}
