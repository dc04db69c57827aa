import { AccountProjection } from './account.projection.js';
import type { AccountHead, AccountImages } from './account.js';
import { aTask, aWorkspace, anAccount, checkEvents, eventsOf, NOW, USER } from './testing/a-workspace.js';
import { Workspace } from './workspace.js';

const [A, B] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const;
const later = { actor: { kind: 'user' as const, id: USER }, now: NOW };

describe('Workspace', () => {
  it('shows what was decided before, and leaves the account alone', () => {
    const account = anAccount([aTask({ id: A, title: 'milk' })]);
    const workspace = new Workspace(account, later);
    workspace.save('errand.task.updated.v1', aTask({ id: A, title: 'bread', version: 2 }), { title: 'milk' });
    workspace.save('errand.task.created.v1', aTask({ id: B, title: 'tea' }), {});
    expect([...workspace.tasks()].map(({ title }) => title)).toEqual(['bread', 'tea']);
    expect(workspace.find(A)?.task.title).toBe('bread');
    expect(account.records.get(A)?.task.title).toBe('milk');
    expect(account.records.has(B)).toBe(false);
  });

  it('gives a new task the next place and an old one its own', () => {
    const workspace = aWorkspace([aTask({ id: A })]);
    workspace.save('errand.task.created.v1', aTask({ id: B }), {});
    workspace.save('errand.task.updated.v1', aTask({ id: A, version: 2 }), {});
    const { operations, data } = workspace.draft(() => undefined);
    expect(operations.map(({ request }) => request.key)).toEqual([`t/${USER}/2`, `t/${USER}/1`]);
    expect(data).toMatchObject({ nextSeq: 3, nextMessage: 1 });
  });

  it('writes an event for each saved task and none for a link, and both once', () => {
    const workspace = aWorkspace([aTask({ id: A })]);
    workspace.save('errand.task.updated.v1', aTask({ id: A, title: 'bread', version: 2 }), { title: 'a task' });
    workspace.link(A, aTask({ id: A, title: 'bread', version: 2 }));
    expect(eventsOf(workspace)).toEqual(['task.updated']);
    expect(workspace.draft(() => undefined).operations).toHaveLength(1);
    checkEvents(workspace);
  });

  it('links no task that it does not know', () => {
    const workspace = aWorkspace();
    workspace.link(A, aTask({ id: A }));
    expect(workspace.hasChanges).toBe(false);
  });

  it('tells of a profile first that it is there, then what it was', () => {
    const former = aWorkspace().currentProfile;
    if (!former) throw new Error('an account has a profile');
    const { profile: _, ...nobody } = anAccount();
    const first = new Workspace(nobody, later);
    expect([first.timeZone, first.currentProfile]).toEqual(['UTC', undefined]);
    first.saveProfile(former);
    expect(first.timeZone).toBe(former.timeZone);
    expect(eventsOf(first)).toEqual(['user.registered']);
    const second = aWorkspace();
    second.saveProfile({ ...former, dayStart: '07:30' });
    expect(second.draft(() => undefined).events[0]?.data).toMatchObject({ before: { dayStart: '09:00' } });
    checkEvents(first);
    checkEvents(second);
  });

  it.each<[string, (workspace: Workspace) => void]>([
    ['a message number', (workspace) => workspace.takeMessageNumber()],
    ['a question, also none', (workspace) => workspace.ask(undefined)],
    ['a record', (workspace) => workspace.write({ operation: 'delete', request: { key: 'x' } })],
  ])('has a change by %s', (_what, decide) => {
    const workspace = aWorkspace([aTask({ id: A })]);
    expect(workspace.hasChanges).toBe(false);
    decide(workspace);
    expect(workspace.hasChanges).toBe(true);
    expect(workspace.draft(() => undefined).events).toEqual([]);
  });

  it('names the records whose existence refuses it', () => {
    const workspace = aWorkspace();
    workspace.write({ operation: 'delete', request: { key: 'plain' } });
    workspace.write({ operation: 'upsert', request: { key: 'guard' } }, true);
    expect(workspace.draft(() => undefined).guards).toEqual(['guard']);
  });
});

describe('AccountProjection', () => {
  const projection = new AccountProjection(undefined as never, undefined as never);

  it('applies what a workspace decided, once or twice', () => {
    const account = anAccount([aTask({ id: A })]);
    const workspace = new Workspace(account, later);
    workspace.save('errand.task.created.v1', aTask({ id: B, title: 'tea' }), {}, 'generated');
    workspace.takeMessageNumber();
    const { images, data } = workspace.draft(() => undefined);
    const entry = { images: images as AccountImages, head: { version: 1, userVersion: 1, data } };
    projection.apply(account, entry);
    const once = structuredClone(account);
    projection.apply(account, entry);
    expect(account).toEqual(once);
    expect(account.records.get(B)).toMatchObject({ seq: 2, generated: 1, task: { title: 'tea' } });
    expect(account).toMatchObject({ nextSeq: 3, nextMessage: 2, profile: { dayStart: '09:00' } });
  });

  it('forgets a question that was answered', () => {
    const account = anAccount();
    const head = { nextSeq: 1, nextMessage: 1 } satisfies AccountHead as unknown as Record<string, unknown>;
    account.pending = { id: 'q' } as never;
    projection.apply(account, { images: { records: [] }, head: { version: 1, userVersion: 0, data: head } });
    expect(account.pending).toBeUndefined();
  });
});
