import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Policy } from '@sprechraum/shared/policy';
import { destination, type Logger } from 'pino';
import { asSystem } from '../platform/access/context.ts';
import { type Clock, startingAt, systemClock } from '../platform/clock.ts';
import { addJob } from '../platform/jobs/jobs.ts';
import { createLog } from '../platform/log.ts';
import type { SmtpOptions } from '../platform/mail/transport.ts';
import type { Platform } from '../platform/platform.ts';
import type { Serving } from '../serve.ts';
import { banner, type Told } from './banner.ts';
import { type Clusters, databasesOf, startClusters } from './databases.ts';
import { type DataFolder, openFolder, removeFolder, writePrivately } from './folder.ts';
import { startMailCatcher } from './mail-catcher.ts';
import { mailPage, servicesPage, showPages } from './pages.ts';
import { demandPort, preferPort } from './ports.ts';
import { type Running, superuserUrl } from './running.ts';
import { Stops } from './stops.ts';
import { buildWebApp } from './web-app.ts';

export interface TryOutOptions {
  readonly policies: readonly Policy[];
  /** Several services side by side, with a page that lists them. */
  readonly sideBySide: boolean;
  readonly dataFolder: string;
  readonly fresh: boolean;
  readonly demoData: boolean;
  readonly host: string;
  readonly port: number;
  readonly clockStart: Date | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly redisUrl: string | null;
  /** Where the service is reached if not on this machine, for example through a tunnel. */
  readonly publicUrl: string | null;
}

export interface TryOut {
  readonly text: string;
  /** Resolves if the database ends by itself. */
  readonly broken: Promise<void>;
  stop(): Promise<void>;
}

/** What the services of one try-out have in common. */
interface Ground {
  readonly options: TryOutOptions;
  readonly port: number;
  readonly folder: DataFolder;
  readonly clusters: Clusters;
  readonly clock: Clock;
  readonly log: Logger;
  readonly smtp: SmtpOptions;
  readonly say: (step: string) => void;
}

interface Service extends Told {
  readonly id: string;
  readonly summary: string;
  serve(): Promise<Serving>;
}

/** Starts everything that one person needs to look at a service: databases, mail, web application, examples. */
export async function tryOut(options: TryOutOptions, say: (step: string) => void): Promise<TryOut> {
  const { host, clockStart, policies, sideBySide } = options;
  const port = await demandPort(options.port, host);
  const mailPort = options.smtpUrl ? 0 : await preferPort(options.port ? port + 25 : 0, 'localhost');
  if (options.fresh) await removeFolder(options.dataFolder);
  const folder = openFolder(options.dataFolder);
  const clock = clockStart ? startingAt(clockStart) : systemClock;
  const stops = new Stops();
  try {
    const built = buildWebApp(say);
    built.catch(() => {});
    const clusters = await startClusters(folder);
    stops.add(() => clusters.stop());
    const log = createLog(logFile(folder));
    const { smtp, mails } = await wayOfMails(options, mailPort, stops);

    const ground: Ground = { options, port, folder, clusters, clock, log, smtp, say };
    const services: Service[] = [];
    for (const [index, policy] of policies.entries()) services.push(await readied(policy, index, ground));
    await built;
    for (const service of services) {
      const serving = await service.serve();
      stops.add(() => serving.stop());
      await catchUp(serving.platform);
    }

    const list = () => ({ type: 'text/html' as const, text: servicesPage(services, mails) });
    if (sideBySide) stops.add(closing(await showPages(port, { '/': list })));
    const url = sideBySide ? `http://localhost:${port}` : (services[0]?.url ?? '');
    stops.add(noteRunning(ground, { url, mails }));
    return {
      text: banner(url, services, { mails, data: folder.path, clock: clockStart?.toISOString() ?? null }),
      broken: Promise.race([clusters.content.ended, clusters.keys.ended]),
      stop: () => stops.all(),
    };
  } catch (error) {
    await stops.all().catch(() => {});
    throw error;
  }
}

const logFile = (folder: DataFolder) =>
  destination({ dest: folder.at('sprechraum.log'), append: false, mode: 0o600, sync: true });

/** The mail server that was named, or one that keeps everything here and shows it on a page. */
async function wayOfMails(
  { smtpUrl, mailFrom }: TryOutOptions,
  port: number,
  stops: Stops,
): Promise<{ smtp: SmtpOptions; mails: string | null }> {
  const smtp = { from: mailFrom, requireTls: false };
  if (smtpUrl) return { smtp: { ...smtp, url: smtpUrl }, mails: null };
  const catcher = await startMailCatcher();
  stops.add(() => catcher.stop());
  const pages = await showPages(port, {
    '/': () => ({ type: 'text/html', text: mailPage(catcher.mails) }),
    '/mails.json': () => ({ type: 'application/json', text: JSON.stringify(catcher.mails) }),
  });
  stops.add(closing(pages));
  return { smtp: { ...smtp, url: catcher.url }, mails: `http://localhost:${port}` };
}

/** One service with its databases, logins and examples, at the address where it is going to be. */
async function readied(policy: Policy, index: number, ground: Ground): Promise<Service> {
  const { host, sideBySide, redisUrl, publicUrl: tunnel, demoData } = ground.options;
  const { id, name, summary } = policy.service;
  const port = sideBySide ? await preferPort(ground.port + 1 + index, host) : ground.port;
  // Cookies know no port: side by side, each service needs a name of its own.
  const local = `http://${sideBySide ? `${id}.` : ''}localhost:${port}`;
  const publicUrl = (!sideBySide && tunnel) || local;
  // Loaded only now: that the folder is in use should be told at once.
  const { prepare } = await import('./prepare.ts');
  const { serve } = await import('../serve.ts');
  const { options, logins, safe } = await prepare({ ...ground, policy, publicUrl, demoData });
  const { smtp } = ground;
  const witnesses = { folder: ground.folder.at(join('proof', id)), url: null, mail: null };
  const all = { ...options, host, port, smtp, witnesses, tryOut: true, ...(redisUrl && { redisUrl }) };
  return { id, name, summary, url: publicUrl, logins, safe, serve: () => serve(all) };
}

/** Leaves a note for the command line. @returns how to take it away */
function noteRunning(
  { folder, clusters, clock, options }: Ground,
  { url, mails }: Pick<Running, 'url' | 'mails'>,
): () => void {
  const ids = options.policies.map(({ service }) => service.id);
  const running: Running = {
    url,
    mails,
    clockOffsetMs: clock.now().getTime() - systemClock.now().getTime(),
    content: superuserUrl(clusters.content),
    keys: superuserUrl(clusters.keys),
    services: Object.fromEntries(ids.map((id) => [id, databasesOf(clusters, id)])),
  };
  const file = folder.at('running.json');
  writePrivately(file, running);
  return () => rmSync(file, { force: true });
}

/** The timetable goes by real hours; a clock that was set jumps over them. So what is due now goes now. */
const catchUp = ({ db, clock }: Platform) =>
  db.transaction(asSystem('retention', clock.now()), (tx) => addJob(tx, 'retention.run', {}));

const closing = (server: Server) => () =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
