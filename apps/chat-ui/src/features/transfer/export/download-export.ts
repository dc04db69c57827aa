import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ApiError } from '../../../api/problem.js';
import { saveFile } from './save-file.js';

export type ExportFormat = 'json' | 'ics';

const TYPES = { json: 'application/json', ics: 'text/calendar' } as const;
/** How a whole file ends: a cut one may arrive as if it were whole. */
const ENDS = { json: /\]\s*\}\s*$/, ics: /END:VCALENDAR\s*$/ } as const;

/** Fetches the account's tasks and gives them to the browser as a file. @throws ApiError, also when not all of it came */
export async function downloadExport(format: ExportFormat): Promise<void> {
  const call = api.GET('/api/export', { params: { query: { format } }, parseAs: 'text' });
  const text: unknown = await answerOf(call as Promise<{ data?: unknown; response: Response }>);
  if (typeof text !== 'string' || !ENDS[format].test(text)) throw new ApiError(0, undefined);
  const day = new Date().toISOString().slice(0, 10);
  saveFile(`errand-${day}.${format}`, new Blob([text], { type: TYPES[format] }));
}
