import { SMTPServer } from 'smtp-server';

const BIGGEST = 1024 * 1024;

/**
 * A real SMTP server that takes every mail from this machine and passes none on.
 *
 * @param {(raw: Buffer, envelope: { from: string, to: string[] }) => Promise<void>} keep
 */
export function smtpServer(keep) {
  const server = new SMTPServer({
    authOptional: true,
    // There is no certificate that a client could check.
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: BIGGEST,
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('the mail is too large'), { responseCode: 552 }));
        keep(Buffer.concat(parts), envelope).then(() => done(), done);
      });
    },
  });
  // A client that goes away in the middle of a mail is no reason to end.
  server.on('error', (error) => console.log(`a mail did not come whole: ${error.message}`));
  return server;
}
