import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface SunkMail {
  readonly to: readonly string[];
  /** The mail as it went over the wire, headers and all. */
  readonly raw: string;
  readonly parsed: Email;
  /** Whether it came over an encrypted connection. */
  readonly encrypted: boolean;
}

export interface MailSink {
  readonly url: string;
  readonly mails: SunkMail[];
  /** While set, every mail is refused: for the time being, or with a reply code of SMTP. */
  refuse(refusing: boolean | number): void;
  stop(): Promise<void>;
}

/** A real SMTP server that keeps what it is given. */
export async function startMailSink({ encrypts = false } = {}): Promise<MailSink> {
  const mails: SunkMail[] = [];
  let refusing: boolean | number = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: encrypts ? ['AUTH'] : ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const responseCode = refusing === true ? 451 : refusing;
        if (responseCode) return done(Object.assign(new Error('not this one'), { responseCode }));
        const raw = Buffer.concat(chunks).toString();
        mails.push({
          to: session.envelope.rcptTo.map((rcpt) => rcpt.address),
          raw,
          parsed: await PostalMime.parse(raw),
          encrypted: session.secure,
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (value) => {
      refusing = value;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
