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
    api = new FakeApi().install();
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
});
