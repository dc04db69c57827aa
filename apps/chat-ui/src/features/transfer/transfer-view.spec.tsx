/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { strToU8, zipSync } from 'fflate';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import TransferView from './transfer-view.js';

const fetched = globalThis.fetch;

const mockSaved: string[] = [];
jest.mock('./export/save-file.js', () => ({ saveFile: (name: string) => mockSaved.push(name) }));

describe('TransferView', () => {
  let api: FakeApi;

  beforeEach(() => {
    api = new FakeApi()
      .install()
      .on('GET /api/calendar-feed', { body: { createdAt: null } })
      .on('GET /api/imports/newest', { body: { import: null } });
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
    expect(screen.queryByLabelText('The address, shown this once')).toBeNull();
    screen.getByRole('button', { name: 'New address' });
  });
});

describe('importing a file', () => {
  const ONE = { id: 'i1', name: 'tasks.csv', format: 'todoist', status: 'uploading', total: 0, done: 0 };
  const IMPORT = { ...ONE, created: 0, restored: 0, there: 0, leftOut: 0 };
  const FINDING = { line: 7, subject: 'call', effect: 'left-out', message: 'The title is empty.', remedy: 'Say it.' };
  const CHECKED = {
    import: { ...IMPORT, status: 'checked', total: 2, leftOut: 1 },
    sample: [{ title: 'Buy milk', due: '2026-03-06' }],
    alreadyThere: 0,
    hasSettings: true,
    changed: 0,
    findings: [FINDING],
  };
  let api: FakeApi;

  beforeEach(() => {
    api = new FakeApi()
      .install()
      .on('GET /api/calendar-feed', { body: { createdAt: null } })
      .on('GET /api/imports/newest', { body: { import: null } })
      .on('POST /api/imports', { status: 201, body: IMPORT })
      .on('PUT /api/imports/*/parts/*', { status: 204 })
      .on('POST /api/imports/*/check', { body: CHECKED });
  });
  afterEach(() => {
    cleanup();
    globalThis.fetch = fetched;
  });

  const aFile = (content: string | Uint8Array, size: number, name: string) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { name, size, arrayBuffer: async () => bytes };
  };
  const choose = (content: string | Uint8Array, size = 10, name = 'tasks.csv'): void => {
    const target = { files: [aFile(content, size, name)] };
    fireEvent.change(screen.getByLabelText(/Choose a file/), { target });
  };

  it('sends it in parts, shows what is in it, and brings it in when told to', async () => {
    api.on('POST /api/imports/*/start', { body: { ...CHECKED.import, status: 'running', done: 1 } });
    renderPage(<TransferView />);
    choose('x'.repeat(450_000));
    await screen.findByText('Buy milk · 2026-03-06');
    expect(api.requests('POST /api/imports')[0]?.body).toEqual({ name: 'tasks.csv', parts: 3 });
    const parts = api
      .requests('PUT /api/imports/*/parts/*')
      .map(({ path, body }) => [path, (body as { text: string }).text.length]);
    expect(parts).toEqual([
      ['/api/imports/i1/parts/0', 200_000],
      ['/api/imports/i1/parts/1', 200_000],
      ['/api/imports/i1/parts/2', 50_000],
    ]);
    screen.getByText('1 line cannot be imported');
    screen.getByText('The title is empty. Say it.');
    fireEvent.click(screen.getByLabelText(/Take over the settings/));
    api.on('GET /api/imports/newest', { body: { import: { ...CHECKED.import, status: 'done', done: 2, created: 2 } } });
    fireEvent.click(screen.getByRole('button', { name: 'Import the 2 good ones' }));
    await screen.findByText(/Importing tasks.csv: 1 of 2 tasks. You can leave this page/);
    expect(api.requests('POST /api/imports/*/start')[0]?.body).toEqual({ settings: true });
    await screen.findByText('tasks.csv: 2 tasks imported, 1 line left out.');
  });

  it('sends the files of an archive as one import, and shows what is in each', async () => {
    const name = 'backup.zip';
    const files = [
      { name: 'Inbox [1].csv', total: 1 },
      { name: 'Work [2203].csv', list: 'Work', total: 2 },
    ];
    const findings = [{ ...FINDING, file: 'Work [2203].csv' }];
    api.on('POST /api/imports/*/check', {
      body: { ...CHECKED, import: { ...CHECKED.import, name, total: 3 }, files, findings },
    });
    api.on('POST /api/imports/*/start', { body: { ...CHECKED.import, name, total: 3, status: 'running', done: 1 } });
    renderPage(<TransferView />);
    const packed = zipSync({
      'Inbox [1].csv': strToU8('one'),
      'Work [2203].csv': strToU8('x'.repeat(250_000)),
      'notes.txt': strToU8('x'),
    });
    choose(packed, packed.length, name);
    await screen.findByText(/with 3 tasks to import/);
    expect(api.requests('POST /api/imports')[0]?.body).toEqual({
      name,
      parts: 3,
      files: [
        { name: 'Inbox [1].csv', parts: 1 },
        { name: 'Work [2203].csv', parts: 2 },
      ],
    });
    const parts = api.requests('PUT /api/imports/*/parts/*').map(({ body }) => (body as { text: string }).text.length);
    expect(parts).toEqual([3, 200_000, 50_000]);
    const shown = [...screen.getByRole('list', { name: 'The files' }).children].map(({ textContent }) => textContent);
    expect(shown).toEqual(['Inbox [1].csv: 1 task', 'Work [2203].csv: 2 tasks for the list Work']);
    screen.getByText('Not read, since it is no CSV: notes.txt.');
    screen.getByText('Work [2203].csv, line 7, left out:');
    fireEvent.click(screen.getByRole('button', { name: 'Import the 3 good ones' }));
    await screen.findByText(/Importing backup.zip: 1 of 3 tasks. You can leave this page/);
  });

  it('takes several files that are dropped, as one import', async () => {
    renderPage(<TransferView />);
    const area = screen.getByText(/drop them here/);
    const files = ['A.csv', 'B.csv', 'c.png', 'd.png'].map((name) => aFile('x', 1, name));
    fireEvent.drop(area, { dataTransfer: { files } });
    await screen.findByText('Not read, since they are no CSV: c.png and d.png.');
    expect(api.requests('POST /api/imports')[0]?.body).toMatchObject({ name: '2 files', parts: 2 });
  });

  it('takes an import back', async () => {
    api.on('GET /api/imports/newest', { body: { import: { ...CHECKED.import, status: 'done', done: 2, created: 2 } } });
    api.on('POST /api/imports/*/take-back', { body: { ...CHECKED.import, status: 'undone', done: 2 } });
    renderPage(<TransferView />);
    fireEvent.click(await screen.findByRole('button', { name: 'Take it back' }));
    await screen.findByText('tasks.csv was taken back: its tasks are in the trash.');
  });

  it.each([
    [
      'too large a file',
      'x',
      10_000_001,
      'The file is larger than 10 MB. Split it, and import one part after the other.',
    ],
    [
      'a file that is no text',
      new Uint8Array([0xff, 0xfe, 0x41]),
      3,
      /^The file is no text in UTF-8. Save it as UTF-8/,
    ],
  ])('refuses %s before anything is sent', async (_, content, size, message) => {
    renderPage(<TransferView />);
    choose(content, size);
    expect((await screen.findByRole('alert')).textContent).toMatch(message);
    expect(api.requests('POST /api/imports')).toEqual([]);
  });

  it('says what is wrong with the whole file', async () => {
    const errors = [{ pointer: '/file', message: 'has no column TYPE', remedy: 'Choose another.' }];
    api.on('POST /api/imports/*/check', problem(422, 'x', { errors }));
    renderPage(<TransferView />);
    choose('x');
    expect((await screen.findByRole('alert')).textContent).toBe('File: has no column TYPE. Choose another.');
    screen.getByLabelText(/Choose a file/);
  });
});
