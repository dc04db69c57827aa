/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ChatCommand, ChatMessage, ChatReply, ChatRequest } from '../../api/types.js';
import { resetPage } from '../../reset-page.js';
import { aTask } from '../../testing/a-task.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { ChatPane } from './chat-pane.js';
import { followConversation } from './data/other-tabs.js';

const command = (more: Partial<ChatCommand>): ChatCommand => ({ intent: 'create', status: 'done', chips: [], ...more });
const reply = (text: string, more: Partial<ChatReply> = {}) => ({
  body: { id: `m-${text}`, reply: text, commands: [], ...more },
});
const said = (role: ChatMessage['role'], text: string, more: Partial<ChatMessage> = {}): ChatMessage => ({
  id: text,
  role,
  text,
  at: '2026-03-05T15:00:00.000Z',
  ...more,
});
let api: FakeApi;

function show(...items: ChatMessage[]) {
  api.on('GET /api/chat', { body: { items, nextCursor: null } });
  return renderPage(<ChatPane />);
}
const input = (): HTMLElement => screen.getByLabelText('Talk to your list');
const write = (value: string): boolean => fireEvent.change(input(), { target: { value } });
const say = (words: string): void => {
  write(words);
  fireEvent.keyDown(input(), { key: 'Enter' });
};
/** What was said, without the previews. */
const sent = () => api.requests('POST /api/chat').filter(({ body }) => !(body as ChatRequest).dryRun);
const previews = () => api.requests('POST /api/chat').filter(({ body }) => (body as ChatRequest).dryRun);

beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('the conversation', () => {
  it('begins with examples that can be tried', async () => {
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'dentist on friday at 8:30' }));
    expect((input() as HTMLTextAreaElement).value).toBe('dentist on friday at 8:30');
  });

  it('has reminders in it', async () => {
    show(
      said('user', 'call mom tonight'),
      said('assistant', 'Added.'),
      said('reminder', 'Reminder: “Call mom” is due now.'),
    );
    await screen.findByText('Reminder: “Call mom” is due now.');
    expect(screen.queryByText('Talk to your list')).toBeNull();
  });

  it('shows earlier messages on demand', async () => {
    api.on('GET /api/chat', ({ query }) => ({
      body: query.get('cursor')
        ? { items: [said('user', 'earlier')], nextCursor: null }
        : { items: [said('user', 'later')], nextCursor: 'c' },
    }));
    renderPage(<ChatPane />);
    fireEvent.click(await screen.findByRole('button', { name: 'Show earlier' }));
    await screen.findByText('earlier');
    expect(screen.getAllByText(/^(earlier|later)$/).map(({ textContent }) => textContent)).toEqual([
      'You: earlier',
      'You: later',
    ]);
  });
});

describe('two tabs', () => {
  /** Another tab of the same browser. */
  const aTab = () => {
    const tab = new BroadcastChannel('errand-chat');
    const heard: unknown[] = [];
    tab.onmessage = ({ data }) => heard.push(data);
    return { tab, heard };
  };

  it('show what is said in the other one, a question too', async () => {
    const { client } = show();
    const unfollow = followConversation(client);
    const { tab } = aTab();
    await screen.findByRole('button', { name: 'dentist on friday at 8:30' });
    api.on('GET /api/chat', {
      body: { items: [said('user', 'what is due?'), said('assistant', 'Nothing.')], nextCursor: null },
    });
    tab.postMessage('said');
    await screen.findByText('Nothing.');
    unfollow();
    tab.close();
  });

  it('hear of what is said here, and this one does not load its own words again', async () => {
    api.on('POST /api/chat', reply('Nothing.'));
    const { client } = show(said('user', 'hello'));
    const unfollow = followConversation(client);
    const { tab, heard } = aTab();
    await screen.findByText('hello');
    say('what is due?');
    await screen.findAllByText('Nothing.');
    await waitFor(() => expect(heard).toEqual(['said']));
    expect(api.requests('GET /api/chat')).toHaveLength(1);
    unfollow();
    tab.close();
  });

  it('show an exchange once that was loaded before its answer came', async () => {
    const stored = [said('user', 'hello'), said('assistant', 'Hi.', { id: 'm-Hi.' })];
    const { client } = show();
    api.on('POST /api/chat', async () => {
      api.on('GET /api/chat', { body: { items: stored, nextCursor: null } });
      await client.refetchQueries({ queryKey: ['chat'] });
      return reply('Hi.');
    });
    await screen.findByRole('button', { name: 'dentist on friday at 8:30' });
    say('hello');
    const chat = within(screen.getByRole('region', { name: 'Chat' }));
    await waitFor(() => expect(chat.queryByRole('status')).toBeNull());
    await chat.findByText('Hi.');
    expect(chat.getAllByText('hello')).toHaveLength(1);
  });
});

describe('saying something', () => {
  it('shows it at once, then the answer with its task, and reads the answer out', async () => {
    api.on('POST /api/chat', reply('Added “Buy milk”.', { commands: [command({ task: aTask() })] }));
    show();
    await screen.findByText(/Try one of these/);
    say('buy milk');
    await screen.findByText('buy milk');
    await screen.findByRole('checkbox', { name: 'Complete: Buy milk' });
    expect(screen.getAllByText('Added “Buy milk”.').some((element) => element.closest('[aria-live]'))).toBe(true);
    expect(sent().map(({ body }) => body)).toEqual([{ message: 'buy milk' }]);
  });

  it('keeps what could not be sent, and sends it again under the same key', async () => {
    api.on('POST /api/chat', problem(429, 'Too many requests. Try again in 3 s.'));
    show();
    await screen.findByText(/Try one of these/);
    say('buy milk');
    expect((await screen.findByRole('alert')).textContent).toContain('Not sent. Too many requests. Try again in 3 s.');
    api.on('POST /api/chat', reply('Added.'));
    fireEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    const keys = sent().map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('answers a question by its buttons, once', async () => {
    const choices = [
      { id: 'c1', label: 'Pay rent' },
      { id: 'c2', label: 'Pay taxes' },
    ];
    api.on('POST /api/chat', ({ body }) =>
      (body as ChatRequest).choice
        ? reply('Completed “Pay rent”.')
        : reply('Which one?', { commands: [command({ status: 'asked', choices })] }),
    );
    show();
    await screen.findByText(/Try one of these/);
    say('complete pay');
    fireEvent.click(await screen.findByRole('button', { name: 'Pay rent' }));
    await waitFor(() => expect(sent().at(-1)?.body).toEqual({ choice: { id: 'c1' } }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Pay taxes' })).toBeNull());
  });

  it('waits for a yes to a proposal, and shows what it is about', async () => {
    const proposal = {
      id: 'p1',
      summary: 'Change 1 task.',
      changes: [{ taskId: 't1', title: 'Buy milk', changes: { priority: { from: 4, to: 1 } } }],
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    };
    api.on('POST /api/chat', ({ body }) =>
      (body as ChatRequest).proposal
        ? reply('Nothing was changed.')
        : reply('Shall I?', { commands: [command({ status: 'proposed' })], proposal }),
    );
    show();
    await screen.findByText(/Try one of these/);
    say('make everything urgent');
    const card = await screen.findByRole('group', { name: 'Change 1 task.' });
    expect(card.textContent).toContain('Buy milkPriority: None → High');
    fireEvent.click(within(card).getByRole('button', { name: 'No' }));
    await waitFor(() => expect(sent().at(-1)?.body).toEqual({ proposal: { id: 'p1', accept: false } }));
  });

  it('says when an offer has run out', async () => {
    const proposal = { id: 'p1', summary: 'x', changes: [], expiresAt: '2026-03-05T15:10:00.000Z' };
    show(said('assistant', 'Shall I?', { proposal }));
    await screen.findByText(/This offer has run out/);
  });

  it('offers what would have been understood', async () => {
    api.on(
      'POST /api/chat',
      reply('I do not understand this question.', {
        commands: [command({ intent: 'unknown', status: 'failed', suggestions: ["what's due today?"] })],
      }),
    );
    show();
    await screen.findByText(/Try one of these/);
    say('what?');
    fireEvent.click(await screen.findByRole('button', { name: "what's due today?" }));
    expect((input() as HTMLTextAreaElement).value).toBe("what's due today?");
  });

  it('says once what is wrong: the reply names it', async () => {
    const [message, remedy] = ['“x” is not a tag', 'Use 1 to 100 characters without spaces.'];
    const errors = [{ pointer: '/tags/0', message, remedy }];
    const error = { type: '', title: '', status: 422, detail: message, correlationId: 'c', errors };
    const told = `Tags: ${message}. ${remedy}`;
    api.on('POST /api/chat', reply(told, { commands: [command({ status: 'failed', error })] }));
    show();
    await screen.findByText(/Try one of these/);
    say('add a #x');
    expect((await screen.findAllByText(new RegExp(remedy))).every((one) => one.textContent.endsWith(told))).toBe(true);
  });

  it('brings back what was said last', async () => {
    show(said('user', 'buy milk'));
    await screen.findByText('buy milk');
    fireEvent.keyDown(input(), { key: 'ArrowUp' });
    expect((input() as HTMLTextAreaElement).value).toBe('buy milk');
  });
});

describe('while it is written', () => {
  const words = 'call May on march 3';
  const understand = ({ keep = [], take = [] }: ChatRequest) =>
    reply('', {
      commands: [
        command({
          status: 'understood',
          title: 'call May',
          ...(!keep.includes('march 3') && {
            due: '2027-03-03',
            chips: [{ field: 'due', text: 'march 3', start: 12, end: 19 }],
          }),
          offers: take.includes('May') ? [] : [{ field: 'due', text: 'May', start: 5, end: 8 }],
        }),
      ],
    });

  beforeEach(async () => {
    api.on('POST /api/chat', ({ body }) => understand(body as ChatRequest));
    show();
    await screen.findByText(/Try one of these/);
    write(words);
  });

  it('shows what will be understood, without doing it', async () => {
    const preview = await screen.findByRole('group', { name: 'What will be understood' });
    expect(preview.textContent).toContain('New task');
    expect(within(preview).getByText('Mar 3, 2027')).toBeTruthy();
    expect(sent()).toEqual([]);
  });

  it('keeps the words of a removed chip, and says them so', async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Keep “march 3” as words' }));
    await waitFor(() => expect(previews().at(-1)?.body).toEqual({ message: words, keep: ['march 3'], dryRun: true }));
    expect(screen.getByRole('button', { name: 'Read “march 3” again' })).toBeTruthy();
    fireEvent.keyDown(input(), { key: 'Enter' });
    await waitFor(() => expect(sent().map(({ body }) => body)).toEqual([{ message: words, keep: ['march 3'] }]));
  });

  it('takes an offered date', async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Take “May” as the date' }));
    await waitFor(() => expect(previews().at(-1)?.body).toEqual({ message: words, take: ['May'], dryRun: true }));
  });
});
