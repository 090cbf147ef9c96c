import { createTransport, type Transporter } from 'nodemailer';

export interface SmtpOptions {
  readonly url: string;
  readonly from: string;
  /** Production never speaks to a mail server in the clear (BKE-08). */
  readonly requireTls: boolean;
}

/** What a mail server's address may not switch: whether the way to it is encrypted. */
const decidedHere = ['secure', 'requireTLS', 'ignoreTLS', 'opportunisticTLS'];

export function transportFor({ url, requireTls }: SmtpOptions): Transporter {
  const server = new URL(url);
  for (const option of decidedHere) server.searchParams.delete(option);
  return createTransport({
    url: server.toString(),
    requireTLS: requireTls,
    ignoreTLS: !requireTls,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  } as Parameters<typeof createTransport>[0]);
}
