import { Injectable } from '@nestjs/common';
import { Accounts } from '../../account/accounts.service.js';
import { calendarFile } from '../ical/calendar-file.js';
import { placeOf } from '../ical/place-of.js';
import { todo } from '../ical/todo.js';
import { exportDocument } from '../json/export-document.js';

/** How an export is written. */
export const EXPORT_FORMATS = ['json', 'ics'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Writes all that an account has, as it is at one moment. */
@Injectable()
export class Exports {
  constructor(private readonly accounts: Accounts) {}

  /** The file's text in parts. @throws StateError, SidecarUnreachableError before the first of them */
  async file(userId: string, format: ExportFormat): Promise<Iterable<string>> {
    const { account } = await this.accounts.read(userId);
    if (format === 'json') return exportDocument(account, new Date());
    const tasks = [...account.records.values()].map(({ task }) => task).filter(({ status }) => status !== 'deleted');
    const place = placeOf(account.profile);
    return calendarFile(tasks, (task) => todo(task, place));
  }
}
