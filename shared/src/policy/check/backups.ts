import type { Policy } from '../policy.ts';
import type { DataCategory, RetentionRule } from '../retention.ts';
import { type Check, quote, withPath } from './contradiction.ts';
import { canExceed, daysLeft, inDays, inWords } from './periods.ts';

const inDaysOrWords = (period: string) => {
  const days = inDays(period);
  return days === null || !Number.isInteger(days)
    ? inWords(period)
    : `${days} ${days === 1 ? 'Tag' : 'Tage'}`;
};

/** The rules that promise the end of a category in backups too. */
function promises(policy: Policy, category: DataCategory): RetentionRule[] {
  const ids = [category.retention, ...(category.endsEarlier ?? [])];
  return policy.retention.filter(
    (rule) => ids.includes(rule.id) && rule.timeWord === 'latest-by' && rule.includesBackups,
  );
}

/** Erasing destroys the key; so the copies of keys must be gone within the margin, or else those of the content. */
const outlives: Check = (policy) => {
  const found = new Map<string, ReturnType<Check>[number]>();
  for (const { item, path } of withPath(policy.categories, 'categories')) {
    const sealed = item.encryption !== 'none';
    const lifetime = sealed ? policy.backups.keysLifetime : policy.backups.contentLifetime;
    for (const rule of promises(policy, item)) {
      if (!rule.margin || !canExceed(lifetime, rule.margin)) continue;
      const promise = `Die Löschregel ${quote(rule.id)} verspricht, dass ${quote(item.label)} auch in Sicherungen rechtzeitig verschwindet, und löscht ${quote(inWords(rule.margin))} vorher`;
      // One key guards them all, so one sentence a rule says it.
      const about = sealed ? rule.id : path;
      if (found.has(about)) continue;
      found.set(about, {
        rule: sealed ? 'key-backup-outlives-promise' : 'backup-outlives-promise',
        path: sealed ? 'backups.keysLifetime' : path,
        message: sealed
          ? `${promise}; Sicherungen der Schlüssel leben aber länger (${inWords(lifetime)}).`
          : `${promise}; diese Daten sind nicht verschlüsselt, und Sicherungen leben länger (${inWords(lifetime)}).`,
      });
    }
  }
  return [...found.values()];
};

/** A backup may hold a line of the log that was about to be purged (NRW-22). */
const log: Check = (policy) => {
  const { contentLifetime, coversAccessLog } = policy.backups;
  const category = policy.categories.find((candidate) => candidate.id === 'platform.access-log');
  if (!coversAccessLog || !category) return [];
  const online = policy.retention.find((rule) => rule.id === category.retention);
  const last = policy.retention.find((rule) => rule.id === category.retentionInBackups);
  if (!online || !last) {
    const message = `Das Zugriffsprotokoll kommt in die Sicherungen, aber keine Löschregel sagt, wann ${quote(category.label)} auch dort verschwunden ist.`;
    return [{ rule: 'log-in-backups-without-rule', path: 'backups.coversAccessLog', message }];
  }
  const allowed = daysLeft(last.period, online.period);
  if (allowed === null || !canExceed(contentLifetime, `PT${Math.floor(allowed * 24)}H`)) return [];
  const message = `${quote(category.label)} soll nach der Löschregel ${quote(last.id)} spätestens ${inDaysOrWords(last.period)} nach der Aufzeichnung auch aus den Sicherungen verschwunden sein. Da die Einträge vorher ${inWords(online.period)} lesbar sind, darf eine Sicherung höchstens ${allowed} Tage leben; die Regelung nennt ${inDaysOrWords(contentLifetime)}.`;
  return [{ rule: 'log-backup-outlives-promise', path: 'backups.contentLifetime', message }];
};

const keys: Check = (policy) => {
  const { keysLifetime, contentLifetime } = policy.backups;
  if (!canExceed(keysLifetime, contentLifetime)) return [];
  const message = `Sicherungen der Schlüssel leben länger (${inWords(keysLifetime)}) als die der Inhalte (${inWords(contentLifetime)}); dann vernichtet das Löschen eines Schlüssels nichts vorzeitig.`;
  return [{ rule: 'keys-outlive-content', path: 'backups.keysLifetime', message }];
};

/** What a restored backup has forgotten is known from the ledger alone: as long as any backup lives. */
const ledger: Check = ({ backups: { contentLifetime }, categories, retention }) => {
  const category = categories.find(({ id }) => id === 'governance.ledger');
  const rule = retention.find(({ id }) => id === category?.retention);
  if (category && rule && !canExceed(contentLifetime, rule.period)) return [];
  const kept = category && rule ? `nur ${inWords(rule.period)}` : 'gar nicht';
  const message = `Was gelöscht, gesperrt oder widerrufen wurde, merkt sich die Datenart „governance.ledger“ ${kept}; Sicherungen der Inhalte leben aber ${inWords(contentLifetime)} und brächten es danach zurück.`;
  return [{ rule: 'ledger-forgets-before-backup', path: 'backups.contentLifetime', message }];
};

export const backups: Check[] = [outlives, log, keys, ledger];
