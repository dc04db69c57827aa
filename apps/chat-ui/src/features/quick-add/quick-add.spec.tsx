/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { ChatRequest } from '../../api/types.js';
import { resetPage } from '../../reset-page.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { Everywhere } from '../shell/everywhere.js';

let api: FakeApi;
const reply = (text: string, status: 'done' | 'asked') => ({
  body: { id: 'm', reply: text, commands: [{ intent: 'create', status, chips: [] }] },
});
const sent = () => api.requests('POST /api/chat').filter(({ body }) => !(body as ChatRequest).dryRun);

async function add(words: string): Promise<void> {
  renderPage(<Everywhere />);
  fireEvent.keyDown(document.body, { key: 'q' });
  const input = await screen.findByRole('textbox', { name: 'Add a task' });
  fireEvent.change(input, { target: { value: words } });
  fireEvent.keyDown(input, { key: 'Enter' });
}

beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('quick add', () => {
  it('adds a task from anywhere, tells what was added, and takes it back', async () => {
    api.on('POST /api/chat', reply('Added “Buy milk”.', 'done'));
    api.on('POST /api/undo', { body: { tasks: [] } });
    await add('buy milk');
    await screen.findByText('Added “Buy milk”.', { selector: 'li div' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent().map(({ body }) => (body as ChatRequest).message)).toEqual(['buy milk']);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.requests('POST /api/undo')).toHaveLength(1));
  });

  it('leads to the chat when the chat asks back', async () => {
    api.on('POST /api/chat', reply('Which one?', 'asked'));
    await add('complete milk');
    await screen.findByRole('button', { name: 'Answer' });
  });

  it('says that something could not be sent', async () => {
    api.on('POST /api/chat', problem(422, 'Too long.'));
    await add('buy milk');
    await screen.findByText('Not sent: “buy milk”');
  });
});
