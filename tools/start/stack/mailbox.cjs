const path = require('node:path');
const { ManagedProcess } = require('./managed-process.cjs');
const { freePorts } = require('./ports.cjs');
const { httpStatus } = require('./wait.cjs');

const PROGRAM = path.resolve(__dirname, '../../mailbox/mailbox.mjs');

/** @type {typeof import('../index.cjs').createMailbox} */
async function createMailbox({ dataDir }) {
  const [smtpPort, port] = await freePorts(2);
  const args = [PROGRAM, '--smtp', smtpPort, '--http', port, '--folder', path.join(dataDir, 'mailbox')];
  const managed = new ManagedProcess({
    name: 'mailbox',
    kind: 'observer',
    port,
    command: process.execPath,
    args: args.map(String),
    cwd: path.dirname(PROGRAM),
    env: process.env,
    log: path.join(dataDir, 'logs', 'mailbox.jsonl'),
    ready: async () => (await httpStatus(port, '/mails.json')) === 200,
  });
  return Object.assign(managed, { smtpPort });
}

module.exports = { createMailbox };
