/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import TransferView from './transfer-view.js';

const fetched = globalThis.fetch;

const mockSaved: string[] = [];
jest.mock('./export/save-file.js', () => ({ saveFile: (name: string) => mockSaved.push(name) }));

describe('TransferView', () => {
  let api: FakeApi;

  beforeEach(() => {
    api = new FakeApi().install().on('GET /api/calendar-feed', { body: { createdAt: null } });
    mockSaved.length = 0;
  });
  afterEach(() => {
    cleanup();
    globalThis.fetch = fetched;
  });

  it('saves the export that was asked for', async () => {
    api.on('GET /api/export', ({ query }) => ({
      body: query.get('format') === 'json' ? { tasks: [] } : 'x',
    }));
    renderPage(<TransferView />);
    fireEvent.click(screen.getByRole('button', { name: 'Download JSON' }));
    await waitFor(() => expect(mockSaved).toEqual([expect.stringMatching(/^errand-\d{4}-\d\d-\d\d\.json$/)]));
  });

  it('saves nothing that did not come whole, and says so', async () => {
    api.on('GET /api/export', { body: 'BEGIN:VCALENDAR' });
    renderPage(<TransferView />);
    fireEvent.click(screen.getByRole('button', { name: 'Download iCalendar' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/./);
    expect(mockSaved).toEqual([]);
  });

  it('says why there is no export', async () => {
    api.on('GET /api/export', problem(403, 'Not for you.'));
    renderPage(<TransferView />);
    fireEvent.click(screen.getByRole('button', { name: 'Download JSON' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Not for you.');
  });

  it('makes an address for calendars, shows it once, and ends it', async () => {
    api.on('POST /api/calendar-feed', {
      status: 201,
      body: { createdAt: '2026-03-05T15:00:00.000Z', token: 'abc', path: '/feeds/abc.ics' },
    });
    api.on('DELETE /api/calendar-feed', { status: 204 });
    renderPage(<TransferView />);
    const make = await screen.findByRole('button', { name: 'Make an address' });
    await waitFor(() => expect((make as HTMLButtonElement).disabled).toBe(false));
    fireEvent.click(make);
    const address = await screen.findByLabelText<HTMLInputElement>('The address, shown this once');
    expect(address.value).toMatch(/^http.*\/feeds\/abc\.ics$/);
    fireEvent.click(screen.getByRole('button', { name: 'End the feed' }));
    await screen.findByRole('button', { name: 'Make an address' });
    expect(screen.queryByLabelText('The address, shown this once')).toBeNull();
  });

  it('tells of an address that was made before without showing it', async () => {
    api.on('GET /api/calendar-feed', { body: { createdAt: '2026-03-05T15:00:00.000Z' } });
    renderPage(<TransferView />);
    await screen.findByText(/There is a feed since March 5, 2026/);
    expect(screen.queryByRole('textbox')).toBeNull();
    screen.getByRole('button', { name: 'New address' });
  });
});
