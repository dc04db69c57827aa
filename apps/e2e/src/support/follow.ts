import type { Followed } from './judge-followers.js';
import { LiveReader } from './live-reader.js';
import type { ApiTask, User } from './user.js';

const EACH = 5;
const DUE_MS = 4_000;
const REPEATING = { title: 'again', due: '2030-01-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' };

/** Opens a page, completes repeating tasks and plans reminders that come due a few seconds later. */
export async function follow(user: User): Promise<Followed> {
  const live = await LiveReader.open(user);
  const due = new Date(Date.now() + DUE_MS).toISOString();
  const completed: ApiTask[] = [];
  const reminded: ApiTask[] = [];
  for (let i = 0; i < EACH; i++) {
    const { id } = await user.createTask(REPEATING);
    completed.push((await user.post(`/api/tasks/${id}/complete`).expect(200)).body);
    reminded.push(await user.createTask({ title: 'soon', due, reminders: ['PT0S'] }));
  }
  return { user, live, completed, reminded };
}
