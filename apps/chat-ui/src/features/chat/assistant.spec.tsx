/** @jest-environment ./src/testing/page-environment.cjs */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { AssistantDeed, ChatMessage, WorkingTurn } from '../../api/types.js';
import { resetPage } from '../../reset-page.js';
import { Announcer } from '../../shared/ui/announcer.js';
import { FakeApi } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { ChatPane } from './chat-pane.js';
import { receiveTurn } from './data/receive-turn.js';

const AT = '2026-03-05T15:00:00.000Z';
const FOUND = {
  tool: 'find_tasks',
  title: 'Find tasks',
  failed: false,
  given: 'words: milk',
  result: '1 task: “Buy milk”',
};
const RUNNING = { tool: 'complete_tasks', title: 'Complete tasks', failed: false, given: 'tasks: “Buy milk”' };
const said: ChatMessage = { id: 'u', role: 'user', text: 'the milk is in the fridge?', at: AT };
const answered = (text: string, deeds: AssistantDeed[]): ChatMessage => ({
  id: 't1',
  role: 'assistant',
  text,
  at: AT,
  deeds,
});
const turn = (n: number, ...deeds: AssistantDeed[]): WorkingTurn => ({ id: 't1', at: AT, n, deeds });
let api: FakeApi;

function show(items: ChatMessage[], working?: WorkingTurn) {
  api.on('GET /api/chat', { body: { items, nextCursor: null, ...(working && { turn: working }) } });
  return renderPage(
    <>
      <ChatPane />
      <Announcer />
    </>,
  );
}
const working = () => screen.findByRole('region', { name: 'The assistant is at work' });

beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('the assistant at work', () => {
  it('is shown as soon as it begins, step by step, and then its answer, which is read out', async () => {
    api.on('POST /api/chat', { status: 202, body: { id: 't1', reply: 'At work.', commands: [], turn: turn(1) } });
    const { client } = show([]);
    const input = await screen.findByLabelText('Talk to your list');
    fireEvent.change(input, { target: { value: said.text } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect((await working()).textContent).toContain('Thinking…');
    await act(() => receiveTurn(client, { ...turn(3, FOUND, RUNNING), isOver: false }));
    await act(() => receiveTurn(client, { ...turn(2), isOver: false })); // late
    const card = await working();
    expect(card.textContent).toContain('Working…');
    expect(
      within(card)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Find tasks · words: milk1 task: “Buy milk”', 'Complete tasks · tasks: “Buy milk”']);
    expect(card.closest('[aria-live], [role=status]')).toBeNull();
    api.on('GET /api/chat', { body: { items: [said, answered('Completed.', [FOUND])], nextCursor: null } });
    await act(() => receiveTurn(client, { ...turn(5, FOUND), isOver: true }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'The assistant is at work' })).toBeNull());
    expect(screen.getAllByText(said.text)).toHaveLength(1);
    expect(screen.getAllByText('Completed.').some((element) => element.closest('[aria-live]'))).toBe(true);
  });

  it('is shown after a reload, and can be stopped', async () => {
    api.on('DELETE /api/chat/turns/*', () => {
      api.on('GET /api/chat', { body: { items: [said, answered('It was stopped.', [])], nextCursor: null } });
      return { status: 204 };
    });
    show([said], turn(3, FOUND));
    fireEvent.click(within(await working()).getByRole('button', { name: 'Stop' }));
    await screen.findByText('It was stopped.');
    expect(api.requests('DELETE /api/chat/turns/*').map(({ path }) => path)).toEqual(['/api/chat/turns/t1']);
  });

  it('leaves how it did it behind, for whoever wants to know', async () => {
    show([said, answered('Completed.', [FOUND, { ...RUNNING, failed: true, result: 'There is no such task.' }])]);
    const summary = await screen.findByText(/How I did this/);
    expect(summary.closest('details')?.open).toBe(false);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Find tasks · words: milk1 task: “Buy milk”',
      'Complete tasks · tasks: “Buy milk” · refusedThere is no such task.',
    ]);
  });

  it('says so when it answered without doing anything', async () => {
    show([said, answered('Hello.', [])]);
    await screen.findByText('Answered by the assistant');
  });
});
