import { upToDate } from './governance/policy-versions/index.ts';
import { destroyKeys, reconcileNightly, runRetention } from './governance/retention/index.ts';
import { countPeriods } from './governance/statistics/index.ts';
import { privacy, statisticsSource } from './modules.ts';
import { sealAudit } from './platform/audit/proof.ts';
import { tendBackups } from './platform/backup/backups.ts';
import { purgeLog } from './platform/db/wal.ts';
import type { JobHandlers } from './platform/jobs/jobs.ts';
import type { MailWorker } from './platform/mail/worker.ts';
import type { Platform } from './platform/platform.ts';
import { sealProof } from './platform/proof/proof-log.ts';
import type { WitnessKeeper } from './platform/proof/witness.ts';

/** What each job does. */
export const jobHandlers = (
  platform: Platform,
  mailer: MailWorker,
  witnesses?: WitnessKeeper,
): JobHandlers => ({
  'mail.send': ({ id }) => mailer.send(id),
  'keys.destroy': async () => {
    await platform.ledger.carry();
    await destroyKeys(platform);
    await platform.vault.rewrite();
  },
  'keys.rewrap': async () => {
    await platform.vault.rewrap();
  },
  'stores.reconcile': () => reconcileNightly(platform, privacy),
  'wal.purge': async () => {
    await platform.vault.rewrite(true);
    await platform.vault.purgeLog();
    await purgeLog(platform.db.pool);
  },
  'backup.tend': async () => {
    if (platform.backups) await tendBackups(platform.backups, platform.log);
  },
  'retention.run': async () => {
    const result = await runRetention(await upToDate(platform), privacy, 'schedule');
    if (result?.state === 'failed')
      platform.log.error({ job: 'retention.run' }, 'not everything due could be disposed of');
  },
  'statistics.count': async () => {
    await countPeriods(platform, statisticsSource);
  },
  'audit.seal': async () => {
    await sealAudit(platform.db, platform.keys.auditSigning, platform.clock.now());
  },
  'proof.seal': async () => {
    await sealProof(platform, platform.clock.now());
    await platform.proofCopy.carry();
    await witnesses?.offerHeads();
  },
  'proof.hand-over': async () => {
    await witnesses?.offerLog();
  },
});
