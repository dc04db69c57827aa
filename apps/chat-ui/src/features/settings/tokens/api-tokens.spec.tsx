/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { resetPage } from '../../../reset-page.js';
import { FakeApi, problem } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { ApiTokens } from './api-tokens.js';

const AT = '2026-03-05T15:00:00.000Z';
const TOKEN = { id: 't1', name: 'a script', scopes: ['read'], createdAt: AT, lastUsedAt: null };
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install();
  api.on('GET /api/me/tokens', { body: { items: [TOKEN] } });
  api.on('DELETE /api/me/tokens/*', { status: 204 });
  api.on('POST /api/me/tokens', { status: 201, body: { ...TOKEN, id: 't2', token: 'errand.u1.secret' } });
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('API tokens', () => {
  it('are listed with what they may do and when they were used', async () => {
    renderPage(<ApiTokens />);
    await screen.findByText('read · Never used');
  });

  it('are shown once when they are made', async () => {
    renderPage(<ApiTokens />);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Make a token' });
    expect(button.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('New token for'), { target: { value: 'backup' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Both' }));
    fireEvent.click(button);
    await screen.findByText('errand.u1.secret');
    expect(api.requests('POST /api/me/tokens')[0]?.body).toEqual({ name: 'backup', scopes: ['read', 'write'] });
    fireEvent.change(screen.getByLabelText('New token for'), { target: { value: 'x' } });
    expect(screen.queryByText('errand.u1.secret')).toBeNull();
  });

  it('are ended', async () => {
    renderPage(<ApiTokens />);
    const end = await screen.findByRole('button', { name: 'End a script' });
    api.on('GET /api/me/tokens', { body: { items: [] } });
    fireEvent.click(end);
    await waitFor(() => expect(screen.queryByRole('list', { name: 'API tokens' })).toBeNull());
    expect(api.requests('DELETE /api/me/tokens/t1')).toHaveLength(1);
  });

  it('say why one could not be made', async () => {
    api.on('POST /api/me/tokens', problem(409, 'There are 20 tokens, which is the most.'));
    renderPage(<ApiTokens />);
    fireEvent.change(screen.getByLabelText('New token for'), { target: { value: 'backup' } });
    fireEvent.click(screen.getByRole('button', { name: 'Make a token' }));
    await screen.findByText('There are 20 tokens, which is the most.');
  });
});
