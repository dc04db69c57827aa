import { notificationOf } from './notification-of.js';
import { readMessage } from './push-message.js';

const MESSAGE = {
  reminderId: 'r1',
  taskId: 't1',
  language: 'de',
  title: 'Miete',
  body: 'Fällig',
  done: 'Erledigt',
  snooze: 'Später',
};

describe('a push message', () => {
  it('is shown once for a reminder, with its two buttons', () => {
    const message = readMessage(JSON.stringify(MESSAGE));
    expect(message && notificationOf(message)).toMatchObject({
      title: 'Miete',
      options: {
        body: 'Fällig',
        tag: 'r1',
        lang: 'de',
        actions: [
          { action: 'done', title: 'Erledigt' },
          { action: 'snooze', title: 'Später' },
        ],
      },
    });
  });

  it('of a proposal has the yes and the no', () => {
    const { title, body, language } = MESSAGE;
    const proposal = { title, body, language, approvalId: 'a1', mark: 'm1', approve: 'Freigeben', refuse: 'Ablehnen' };
    const message = readMessage(JSON.stringify(proposal));
    expect(message && notificationOf(message)).toMatchObject({
      options: {
        tag: 'approval-a1',
        actions: [
          { action: 'approve', title: 'Freigeben' },
          { action: 'refuse', title: 'Ablehnen' },
        ],
        data: proposal,
      },
    });
  });

  it.each([undefined, '', 'null', '[]', '{"title":"x"}', 'nonsense'])('is not %j', (text) =>
    expect(readMessage(text)).toBeUndefined(),
  );
});
