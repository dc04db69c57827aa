import { Logger } from '@nestjs/common';
import { testFolder, TestSidecar, waitUntil } from '@errand/testing';
import { createMailbox, prepareDataFolder } from '../../../../tools/start/index.cjs';
import { Sidecar } from '../client/sidecar.js';
import { parseConfig } from '../config/parse-config.js';
import { ServiceConfig } from '../config/service-config.js';
import { BindingError } from '../errors/dapr.errors.js';
import { ComponentSidecar } from '../testing-support/component-sidecar.js';
import { mailPage } from './mail-page.js';
import { Mailer } from './mailer.js';

interface Received {
  from: string;
  to: string[];
  subject: string;
  html: string;
  messageId: string | null;
}

describe('Mailer through a real sidecar to a real SMTP server', () => {
  const folder = testFolder();
  let dapr: TestSidecar;
  let probe: ComponentSidecar;
  let mailbox: Awaited<ReturnType<typeof createMailbox>>;
  let sidecar: Sidecar;
  let mailer: Mailer;

  const received = async (to: string): Promise<Received[]> => {
    const answer = await fetch(`http://127.0.0.1:${mailbox.port}/mails.json?to=${encodeURIComponent(to)}`);
    return (await answer.json()) as Received[];
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    prepareDataFolder(folder.path);
    mailbox = await createMailbox({ dataDir: folder.path });
    await mailbox.start();
    await mailbox.waitReady();
    dapr = await TestSidecar.start('chat-api');
    const metadata = { host: '127.0.0.1', port: String(mailbox.smtpPort), emailFrom: 'Errand <errand@localhost>' };
    probe = await ComponentSidecar.start([{ name: 'mail', type: 'bindings.smtp', metadata }], dapr);
    sidecar = new Sidecar(parseConfig(ServiceConfig, probe.env));
    mailer = new Mailer(sidecar);
    await waitUntil(() => sidecar.isReady(), { what: 'the sidecar' });
  }, 60_000);

  afterAll(async () => {
    await sidecar?.onApplicationShutdown();
    await probe?.stop();
    await dapr?.stop();
    await mailbox?.stop();
    mailbox?.close();
    folder.remove();
  });

  it('brings the mail as it was written, in any script', async () => {
    const subject = 'Miete „zahlen“ <b> 🏠; bcc: x';
    const letter = { language: 'de', heading: 'Grüße\n"quoted" \\ 100 %', paragraphs: ['<script>'], footer: 'f' };
    const html = mailPage({ ...letter, reference: 'mail-1' });
    await mailer.send({ to: 'ann@example.org', subject, html });
    const [mail] = await received('ann@example.org');
    expect(mail).toMatchObject({ from: 'errand@localhost', to: ['ann@example.org'], subject });
    expect(mail?.html.replaceAll('\r\n', '\n').trim()).toBe(html);
  });

  it('has no Message-ID: the reference stays the same when a mail is sent twice', async () => {
    const html = mailPage({ language: 'en', heading: 'h', paragraphs: [], footer: 'f', reference: 'mail-2' });
    for (let i = 0; i < 2; i++) await mailer.send({ to: 'bob@example.org', subject: 's', html });
    const mails = await received('bob@example.org');
    expect(mails.map(({ messageId }) => messageId)).toEqual([null, null]);
    expect(mails.map(({ html }) => html.includes('errand-reference" content="mail-2"'))).toEqual([true, true]);
  });

  it('brings each of many at once to its own recipient', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `p${i}@example.org`);
    await Promise.all(people.map((to) => mailer.send({ to, subject: to, html: to })));
    for (const to of people) expect((await received(to)).map(({ subject }) => subject)).toEqual([to]);
  });

  it('says that a repetition helps while the server is away, and is right', async () => {
    await mailbox.stop();
    const mail = { to: 'eve@example.org', subject: 's', html: 'x' };
    const failure = await mailer.send(mail).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BindingError);
    expect(failure).toMatchObject({ retryable: 'retry', code: 'ERR_INVOKE_OUTPUT_BINDING' });
    await mailbox.start();
    await mailbox.waitReady();
    await mailer.send(mail);
    expect(await received('eve@example.org')).toHaveLength(1);
  });
});
