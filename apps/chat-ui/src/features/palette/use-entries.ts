import { CornerDownLeft, Plus } from 'lucide-react';
import { useStore } from '../../shared/store/use-store.js';
import { useCalendar } from '../../shared/time/calendar.js';
import { formatDue } from '../../shared/time/format.js';
import { useNow } from '../../shared/time/use-now.js';
import { goTo } from '../../shared/route/route.js';
import { writeDraft } from '../chat/composer/draft-store.js';
import { available } from '../keyboard/use-commands.js';
import { quickAddOpen } from '../quick-add/quick-add-store.js';
import { useOverview } from '../shelf/data/use-overview.js';
import { knownTags } from '../tasks/filter/known-tags.js';
import { leadToTask } from '../tasks/select/lead-to-task.js';
import { commandEntries } from './command-entries.js';
import type { Entry } from './entry.js';
import { fittingInGroups } from './fit.js';
import { placeEntries } from './place-entries.js';
import { useCurrentTitle } from './use-current-title.js';
import { useTaskHits } from './use-task-hits.js';

/** So many lists, filters and tags are offered before anything is typed. */
const FIRST_PLACES = 12;

/** What the palette offers for what is typed: tasks by their title, views, lists, tags, commands, and the words as a new task. */
export function useEntries(typed: string): readonly Entry[] {
  const commands = commandEntries(useStore(available), useCurrentTitle());
  const places = usePlaces();
  const tasks = useTaskEntries(typed);
  const words = typed.trim();
  if (!words) return [...commands, ...places.slice(0, FIRST_PLACES)];
  const found = fittingInGroups([...commands, ...places], words, ({ label, also = '' }) => `${label} ${also}`);
  return [...(words.startsWith('#') ? [] : tasks), ...found, addEntry(words)];
}

/** Until the overview is loaded, the tags of the tasks that are. */
function usePlaces(): Entry[] {
  const { data } = useOverview();
  const known = useStore(knownTags);
  return placeEntries(data ?? { lists: [], filters: [], tags: known.map((name) => ({ name })) });
}

function useTaskEntries(typed: string): Entry[] {
  const now = useNow();
  const calendar = useCalendar();
  return useTaskHits(typed).map((task) => ({
    id: task.id,
    group: 'Tasks',
    Icon: CornerDownLeft,
    label: task.title,
    ...(task.due && { detail: formatDue(task.due, now, calendar) }),
    run: () => {
      goTo('list');
      leadToTask(task);
    },
  }));
}

const addEntry = (words: string): Entry => ({
  id: 'add these words',
  group: 'New',
  Icon: Plus,
  label: `Add “${words}”`,
  run: () => {
    writeDraft(words);
    quickAddOpen.set(true);
  },
});
