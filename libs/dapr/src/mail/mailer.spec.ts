import { BindingError } from '../errors/dapr.errors.js';
import { StubSidecar } from '../testing-support/stub-sidecar.js';
import { Mailer } from './mailer.js';

const MAIL = { to: 'ann@example.org', subject: 'Hello', html: '<p>Hi</p>' };

describe('Mailer', () => {
  let stub: StubSidecar;
  let mailer: Mailer;

  beforeAll(async () => {
    stub = await StubSidecar.start();
    mailer = new Mailer(stub.sidecar);
  });
  afterAll(() => stub.stop());

  it('hands the mail to the binding', async () => {
    await mailer.send(MAIL);
    expect(stub.last).toMatchObject({
      method: 'POST',
      path: '/bindings/mail',
      body: { operation: 'create', data: '<p>Hi</p>', metadata: { emailTo: 'ann@example.org', subject: 'Hello' } },
    });
  });

  it.each([
    'a;b@example.org',
    '"a;b"@example.org',
    'a@b@example.org',
    'a b@example.org',
    'ann@example.org;bob@x.org',
    '',
  ])('mails nobody at %j', async (to) => {
    const calls = stub.calls.length;
    await expect(mailer.send({ ...MAIL, to })).rejects.toMatchObject({ code: 'ERR_MAIL_TO', retryable: 'final' });
    expect(stub.calls).toHaveLength(calls);
  });

  it.each([
    ['dial tcp 127.0.0.1:25: connect: connection refused', 'retry'],
    ['gomail: could not send email 1: 451 try later', 'retry'],
    ['gomail: could not send email 1: 550 no such user', 'final'],
    ['554 no', 'final'],
  ])('says whether a repetition helps: %s', async (why, retryable) => {
    const message = `error invoking output binding mail: error from smtp binding, sending email failed: ${why}`;
    stub.answer({ status: 500, body: { errorCode: 'ERR_INVOKE_OUTPUT_BINDING', message } });
    const failure = await mailer.send(MAIL).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BindingError);
    expect(failure).toMatchObject({ retryable, code: 'ERR_INVOKE_OUTPUT_BINDING' });
  });
});
