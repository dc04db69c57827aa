/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { Approval } from '../../api/types.js';
import { resetPage } from '../../reset-page.js';
import { anApproval } from '../../testing/an-approval.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { ApprovalInChat } from './approval-in-chat.js';
import { APPROVALS } from './use-approvals.js';

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

const waiting = (...items: Approval[]) => api.on('GET /api/approvals', { body: { items } });

describe('a proposal in the conversation', () => {
  it('is decided there, and then says what became of it', async () => {
    waiting(anApproval());
    api.on('POST /api/approvals/*/approve', { body: anApproval({ status: 'approved' }) });
    renderPage(<ApprovalInChat id="a1" />);
    const yes = await screen.findByRole('button', { name: 'Approve' });
    expect(screen.getByText('bread')).toBeTruthy();
    waiting();
    api.on('GET /api/approvals/*', { body: anApproval({ status: 'approved' }) });
    fireEvent.click(yes);
    await screen.findByText('Approved and done.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('changes when it was decided elsewhere', async () => {
    waiting(anApproval());
    const { client } = renderPage(<ApprovalInChat id="a1" />);
    await screen.findByRole('button', { name: 'Refuse' });
    waiting();
    api.on('GET /api/approvals/*', { body: anApproval({ status: 'refused' }) });
    await client.invalidateQueries({ queryKey: APPROVALS });
    await screen.findByText('Refused. Nothing was changed.');
  });

  it.each([
    ['expired', { body: anApproval({ status: 'expired' }) }, 'Nobody decided in time. Nothing was changed.'],
    ['forgotten', problem(404, 'There is no proposal a1.'), 'This was decided long ago.'],
  ])('that has %s says so', async (_what, answer, words) => {
    waiting();
    api.on('GET /api/approvals/*', answer);
    renderPage(<ApprovalInChat id="a1" />);
    await screen.findByText(words);
  });
});
