import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Policy } from '@sprechraum/shared/policy';
import { destination } from 'pino';
import { asSystem } from '../platform/access/context.ts';
import { startingAt, systemClock } from '../platform/clock.ts';
import { addJob } from '../platform/jobs/jobs.ts';
import { createLog } from '../platform/log.ts';
import type { PlatformOptions } from '../platform/open.ts';
import type { Platform } from '../platform/platform.ts';
import { serve } from '../serve.ts';
import { banner, type Told } from './banner.ts';
import { databasesOf, startClusters } from './databases.ts';
import { openFolder, removeFolder, writePrivately } from './folder.ts';
import { startMailCatcher } from './mail-catcher.ts';
import { mailPage, servicesPage, showPages } from './pages.ts';
import { demandPort, preferPort } from './ports.ts';
import { prepare } from './prepare.ts';
import { type Running, superuserUrl } from './running.ts';
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

/** Starts everything that one person needs to look at a service: databases, mail, web application, examples. */
export async function tryOut(options: TryOutOptions, say: (step: string) => void): Promise<TryOut> {
  const { policies, sideBySide, host, clockStart } = options;
  const port = await demandPort(options.port, host);
  const mailPort = options.smtpUrl
    ? null
    : await preferPort(port === options.port ? port + 25 : 0, 'localhost');
  if (options.fresh) await removeFolder(options.dataFolder);
  const folder = openFolder(options.dataFolder);
  const clock = clockStart ? startingAt(clockStart) : systemClock;

  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const built = buildWebApp(say);
    built.catch(() => {});
    const clusters = await startClusters(folder);
    stops.push(() => clusters.stop());
    const logFile = destination({
      dest: folder.at('sprechraum.log'),
      append: false,
      mode: 0o600,
      sync: true,
    });
    const log = createLog(logFile);

    const catcher = options.smtpUrl ? null : await startMailCatcher();
    if (catcher) stops.push(() => catcher.stop());
    const smtp = { url: options.smtpUrl ?? catcher?.url ?? '', from: options.mailFrom, requireTls: false };

    const services: (Told & { id: string; summary: string; options: PlatformOptions })[] = [];
    for (const [index, policy] of policies.entries()) {
      const { id, name, summary } = policy.service;
      const own = sideBySide ? await preferPort(port + 1 + index, host) : port;
      // Cookies know no port: side by side, each service needs a name of its own.
      const local = `http://${sideBySide ? `${id}.` : ''}localhost:${own}`;
      const publicUrl = (!sideBySide && options.publicUrl) || local;
      const { demoData } = options;
      const prepared = await prepare({ policy, folder, clusters, clock, log, publicUrl, demoData, say });
      await built;
      const { redisUrl } = options;
      const running = await serve({
        ...prepared.options,
        host,
        port: own,
        smtp,
        ...(redisUrl && { redisUrl }),
      });
      stops.push(() => running.stop());
      await catchUp(running.platform);
      services.push({ id, name, summary, url: publicUrl, ...prepared });
    }

    const mails = mailPort && catcher ? `http://localhost:${mailPort}` : null;
    if (mailPort && catcher)
      stops.push(
        closing(
          await showPages(mailPort, {
            '/': () => ({ type: 'text/html', text: mailPage(catcher.mails) }),
            '/mails.json': () => ({ type: 'application/json', text: JSON.stringify(catcher.mails) }),
          }),
        ),
      );
    if (sideBySide)
      stops.push(
        closing(
          await showPages(port, { '/': () => ({ type: 'text/html', text: servicesPage(services, mails) }) }),
        ),
      );

    const url = sideBySide ? `http://localhost:${port}` : (services[0]?.url ?? '');
    const runningFile = folder.at('running.json');
    const running: Running = {
      url,
      mails,
      clockOffsetMs: clock.now().getTime() - systemClock.now().getTime(),
      content: superuserUrl(clusters.content),
      keys: superuserUrl(clusters.keys),
      services: Object.fromEntries(
        services.map((service) => [service.id, databasesOf(clusters, service.id)]),
      ),
    };
    writePrivately(runningFile, running);
    stops.push(async () => rmSync(runningFile, { force: true }));
    return {
      text: banner(url, services, {
        mails,
        data: folder.path,
        clock: clockStart ? clockStart.toISOString() : null,
      }),
      broken: Promise.race([clusters.content.ended, clusters.keys.ended]),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The timetable goes by real hours; a clock that was set jumps over them. So what is due now goes now. */
const catchUp = ({ db, clock }: Platform) =>
  db.transaction(asSystem('retention', clock.now()), (tx) => addJob(tx, 'retention.run', {}));

const closing = (server: Server) => () =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
