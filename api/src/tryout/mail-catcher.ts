import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail that would have been sent. */
export interface CaughtMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** As it went over the wire. */
  readonly raw: string;
  readonly date: string;
}

export interface MailCatcher {
  readonly url: string;
  /** Newest first. They live in memory only and end with the process. */
  readonly mails: readonly CaughtMail[];
  stop(): Promise<void>;
}

const kept = 500;

/** A real mail server on this machine only that sends nothing on. */
export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const to = session.envelope.rcptTo.map((recipient) => recipient.address);
        PostalMime.parse(raw).then(({ subject = '', text = '', date = '' }) => {
          mails.unshift({ to, subject, text, raw, date });
          mails.length = Math.min(mails.length, kept);
          done();
        }, done);
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
