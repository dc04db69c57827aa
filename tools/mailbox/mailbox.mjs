// The mailbox of a local run: node tools/mailbox/mailbox.mjs --smtp PORT --http PORT --folder DIR
import { parseArgs } from 'node:util';
import { MailStore } from './mail-store.mjs';
import { smtpServer } from './smtp.mjs';
import { webServer } from './web.mjs';

const HOST = '127.0.0.1';
const options = { smtp: { type: 'string' }, http: { type: 'string' }, folder: { type: 'string' } };
const { smtp = '', http = '', folder = '' } = parseArgs({ options }).values;

const store = await new MailStore(folder).load();
const servers = [smtpServer((raw, envelope) => store.keep(raw, envelope)), webServer(store)];
servers[0].listen(Number(smtp), HOST);
servers[1].listen(Number(http), HOST, () => console.log(`mails are taken at port ${smtp} and shown at port ${http}`));

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    for (const server of servers) server.close();
    servers[1].closeAllConnections();
    setTimeout(() => process.exit(0), 500).unref();
  });
}
