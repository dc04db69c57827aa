import { CornerDownLeft, Hash, Plus } from 'lucide-react';
import { useStore } from '../../shared/store/use-store.js';
import { useCalendar } from '../../shared/time/calendar.js';
import { formatDue } from '../../shared/time/format.js';
import { useNow } from '../../shared/time/use-now.js';
import { goTo } from '../../shared/route/route.js';
import { writeDraft } from '../chat/composer/draft-store.js';
import { available } from '../keyboard/use-commands.js';
import { quickAddOpen } from '../quick-add/quick-add-store.js';
import { showTab } from '../shell/tab-store.js';
import { showOnly } from '../tasks/filter/filter-store.js';
import { knownTags } from '../tasks/filter/known-tags.js';
import { leadToTask } from '../tasks/select/lead-to-task.js';
import { commandEntries } from './command-entries.js';
import type { Entry } from './entry.js';
import { fitting } from './fit.js';
import { useCurrentTitle } from './use-current-title.js';
import { useTaskHits } from './use-task-hits.js';

/** So many tags are offered before anything is typed. */
const FIRST_TAGS = 5;

/** What the palette offers for what is typed: tasks by their title, views, tags, commands, and the words as a new task. */
export function useEntries(typed: string): readonly Entry[] {
  const commands = commandEntries(useStore(available), useCurrentTitle());
  const tags = useStore(knownTags).map(tagEntry);
  const tasks = useTaskEntries(typed);
  const words = typed.trim();
  if (!words) return [...commands, ...tags.slice(0, FIRST_TAGS)];
  const found = fitting(commands, words, ({ label, also = '' }) => `${label} ${also}`);
  const tagged = fitting(tags, words.replace(/^#/, ''), ({ label }) => label.slice(1));
  return [...(words.startsWith('#') ? [] : tasks), ...found, ...tagged, addEntry(words)];
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

const tagEntry = (tag: string): Entry => ({
  id: `tag ${tag}`,
  group: 'Tags',
  Icon: Hash,
  label: `#${tag}`,
  run: () => {
    goTo('list');
    showTab('tasks');
    showOnly({ tags: [tag] });
  },
});

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
