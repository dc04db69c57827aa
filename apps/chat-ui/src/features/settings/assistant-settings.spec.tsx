/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Profile } from '../../api/types.js';
import { resetPage } from '../../reset-page.js';
import { FakeApi } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import AssistantSettings from './assistant-settings.js';

const USER = { id: 'u1', email: 'ana@example.org', timeZone: 'UTC', locale: 'en-US' };
let api: FakeApi;

function show(profile: Pick<Profile, 'assistant' | 'hasModel'>): void {
  api.on('GET /api/me', { body: { ...USER, ...profile } });
  api.on('PATCH /api/me', ({ body }) => ({ body: { ...USER, ...profile, ...(body as object) } }));
  renderPage(<AssistantSettings user={USER} />);
}

beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('the settings of the assistant', () => {
  it('say that there is no model, and how to add one', async () => {
    show({ assistant: 'unclear', hasModel: false });
    await screen.findByText('No language model is configured; the chat understands by its own rules.');
    expect(screen.getByRole('link', { name: 'Dapr’s Conversation API' })).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('choose what it is asked about', async () => {
    show({ assistant: 'unclear', hasModel: true });
    const field = await screen.findByLabelText<HTMLSelectElement>('Ask the language model');
    expect(field.value).toBe('unclear');
    fireEvent.change(field, { target: { value: 'all' } });
    await waitFor(() => expect(field.value).toBe('all'));
    expect(api.requests('PATCH /api/me').map(({ body }) => body)).toEqual([{ assistant: 'all' }]);
  });
});
