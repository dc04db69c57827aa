import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { MailStore } from './mail-store.mjs';
import { smtpServer } from './smtp.mjs';
import { webServer } from './web.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'errand-mailbox-'));
let smtp;
let web;

before(async () => {
  const store = await new MailStore(folder).load();
  smtp = smtpServer((raw, envelope) => store.keep(raw, envelope));
  web = webServer(store);
  for (const server of [smtp, web]) await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  smtp.close();
  web.closeAllConnections();
  web.close();
  rmSync(folder, { recursive: true });
});

const get = (at, server = web) => fetch(`http://127.0.0.1:${server.address().port}${at}`);

/** Speaks SMTP (RFC 5321) line by line; each line waits for the answer to the one before. */
async function send(lines) {
  const socket = connect(smtp.server.address().port, '127.0.0.1');
  const answers = [];
  const waiting = [...lines, 'QUIT'];
  for await (const answer of socket.setEncoding('utf8')) {
    answers.push(answer.trim());
    const next = waiting.shift();
    if (next === undefined) break;
    socket.write(`${next}\r\n`);
  }
  socket.destroy();
  return answers;
}

const mail = (subject, html) => [
  'HELO here',
  'MAIL FROM:<errand@localhost>',
  'RCPT TO:<ann@example.org>',
  'DATA',
  `From: errand@localhost\r\nTo: ann@example.org\r\nSubject: ${subject}\r\nContent-Type: text/html\r\n\r\n${html}\r\n.`,
];

test('shows a mail that came, in a frame that lets nothing run', async () => {
  const answers = await send(mail('<b>Hello</b>', '<html><head></head><body><a href="http://x/">go</a></body></html>'));
  assert.match(answers.at(-2), /^250/);
  const [found] = await (await get('/mails.json?to=ann@example.org')).json();
  assert.deepEqual([found.from, found.to, found.messageId], ['errand@localhost', ['ann@example.org'], null]);
  assert.deepEqual(await (await get('/mails.json?to=bob@example.org')).json(), []);
  const list = await (await get('/')).text();
  assert.match(list, /&lt;b&gt;Hello&lt;\/b&gt;/);
  assert.match(await (await get(`/mails/${found.id}`)).text(), /<iframe [^>]*sandbox="allow-popups/);
  const document = await get(`/mails/${found.id}/html`);
  assert.match(document.headers.get('content-security-policy'), /default-src 'none'/);
  assert.match(await document.text(), /<base target="_blank">/);
  assert.equal((await get('/mails/none')).status, 404);
});

test('has its mails again after a restart', async () => {
  await send(mail('Again', 'x'));
  assert.ok(readdirSync(folder).some((name) => name.endsWith('.eml')));
  const store = await new MailStore(folder).load();
  assert.equal(store.list()[0].subject, 'Again');
});

test('refuses what is too large', async () => {
  const answers = await send(mail('Large', 'x'.repeat(1024 * 1024)));
  assert.match(answers.at(-2), /^552/);
});
