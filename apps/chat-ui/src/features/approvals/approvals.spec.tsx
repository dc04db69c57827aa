/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Approval } from '../../api/types.js';
import { resetPage } from '../../reset-page.js';
import { anApproval } from '../../testing/an-approval.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { ApprovalsBar } from './approvals-bar.js';
import ApprovalsDialog from './approvals-dialog.js';
import { approvalsOpen } from './approvals-store.js';

let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install();
  api.on('POST /api/approvals/*/approve', { body: anApproval({ status: 'approved' }) });
  api.on('POST /api/approvals/*/refuse', { body: anApproval({ status: 'refused' }) });
});
afterEach(() => {
  cleanup();
  resetPage();
});

const show = (part: React.ReactNode, ...items: Approval[]) => {
  api.on('GET /api/approvals', { body: { items } });
  return renderPage(part);
};

describe('what waits for a yes', () => {
  it('is told of, and leads to it', async () => {
    show(<ApprovalsBar />, anApproval(), anApproval({ id: 'a2' }));
    await screen.findByText('2 changes wait for your yes');
    fireEvent.click(screen.getByRole('button', { name: 'Look' }));
    expect(approvalsOpen.get()).toBe(true);
  });

  it('is no bar when nothing waits', async () => {
    show(<ApprovalsBar />);
    await waitFor(() => expect(api.requests('GET /api/approvals')).toHaveLength(1));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says who asked for what, and is done by a yes to what is shown', async () => {
    show(<ApprovalsDialog />, anApproval());
    const card = within(await screen.findByRole('region', { name: 'Delete 2 tasks' }));
    expect(card.getByText(/Asked by “my assistant”/)).toBeTruthy();
    expect(card.getByText('bread')).toBeTruthy();
    api.on('GET /api/approvals', { body: { items: [] } });
    const yes = card.getByRole('button', { name: 'Approve' });
    yes.focus();
    fireEvent.click(yes);
    await screen.findByText('Done: Delete 2 tasks');
    await screen.findByText('Nothing waits');
    expect(document.activeElement).toBe(screen.getByRole('dialog'));
    expect(api.requests('POST /api/approvals/*/approve')[0]?.body).toEqual({ mark: 'm1', way: 'page' });
  });

  it('is put away by a no', async () => {
    show(<ApprovalsDialog />, anApproval());
    fireEvent.click(await screen.findByRole('button', { name: 'Refuse' }));
    await screen.findByText('Refused. Nothing was changed.');
    expect(api.requests('POST /api/approvals/a1/refuse')).toHaveLength(1);
  });

  it('is shown anew when it would do something else by now', async () => {
    show(<ApprovalsDialog />, anApproval());
    await screen.findByRole('region', { name: 'Delete 2 tasks' });
    api.on('POST /api/approvals/*/approve', problem(412, 'What this proposal would do has changed.'));
    api.on('GET /api/approvals', { body: { items: [anApproval({ isChanged: true, mark: 'm2' })] } });
    fireEvent.click(screen.getByRole('button', { name: 'Approve' }));
    await screen.findByText('Nothing was changed');
    await screen.findByText(/This is what it would do now/);
  });

  it('can only be refused when it cannot be done any more', async () => {
    const refusal = 'There is no task 7.';
    show(<ApprovalsDialog />, anApproval({ summary: '', changes: [], total: 0, mark: null, refusal }));
    await screen.findByText('It cannot be done any more: There is no task 7.');
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  });
});
