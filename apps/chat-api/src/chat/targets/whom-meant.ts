import type { Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { cancellationMeant } from './cancellation-meant.js';
import { correctionMeant } from './correction-meant.js';
import { groupMeant } from './group-meant.js';
import { listMeant } from './list-meant.js';
import { reminderMeant } from './reminder-meant.js';
import { severalMeant } from './several-meant.js';

/** What the grammar cannot know: which tasks, tags and lists there are. */
export const whomMeant = (step: Step, turn: Turn, said: string): Step[] => {
  const readings = [correctionMeant, cancellationMeant, listMeant, reminderMeant];
  const read = readings.reduce((one, reading) => reading(one, turn, said), step);
  return severalMeant(groupMeant(read, turn), turn);
};
