import { anApprovalRequested } from '@errand/events/testing';
import { approvalPush } from './approval-push.js';

const ASKED = anApprovalRequested({
  effects: [
    { kind: 'change', tasks: 1 },
    { kind: 'delete', tasks: 6 },
  ],
  titles: ['milk', 'x'.repeat(100)],
});
const BERLIN = { timeZone: 'Europe/Berlin' };

describe('the notification of a proposal', () => {
  it('says who asks for what', () => {
    expect(approvalPush(ASKED, { locale: 'en-GB', ...BERLIN })).toEqual({
      approvalId: ASKED.approvalId,
      mark: ASKED.mark,
      language: 'en',
      title: 'Change 1 task, delete 6 tasks?',
      body: `“my script” asks: milk, ${'x'.repeat(60)}…, 5 more`,
      approve: 'Approve',
      refuse: 'Refuse',
    });
  });

  it('is in German', () => {
    expect(approvalPush(ASKED, { locale: 'de-AT', ...BERLIN })).toMatchObject({
      language: 'de',
      title: '1 Aufgabe ändern, 6 Aufgaben löschen?',
      body: expect.stringMatching(/^„my script“ fragt: milk, .*, 5 weitere$/),
      approve: 'Freigeben',
      refuse: 'Ablehnen',
    });
  });
});
