import { type Check, roleLabel } from './contradiction.ts';

/** Nobody assesses a danger alone, and nobody is asked about one that nobody assesses (§ 8a SGB VIII). */
const byTwo: Check = (policy) => {
  const path = 'permissions';
  const seconds = policy.permissions.filter(({ action }) => action === 'danger.second');
  const assesses = policy.permissions.some(({ action }) => action === 'danger.assess');
  if (assesses && seconds.length === 0) {
    const message = 'Eine Gefahr sollen zwei Fachkräfte einschätzen, aber keine Rolle darf die zweite sein.';
    return [{ rule: 'danger-assessed-alone', path, message }];
  }
  const beyond = seconds.filter(({ relation }) => !assesses || relation !== 'consulted');
  return beyond.map(({ role }) => ({
    rule: 'danger-second-unasked',
    path,
    message: `Die Rolle ${roleLabel(policy, role)} dürfte eine Gefahr als zweite Fachkraft einschätzen, ohne dass jemand sie darum gebeten hat.`,
  }));
};

/** What is marked and assessed has to end some day. */
const withCategory: Check = (policy) => {
  if (policy.categories.some(({ id }) => id === 'consultations.danger-assessment')) return [];
  const may = policy.permissions.find(({ action }) => /^(?:risk|danger)\./.test(action));
  if (!may) return [];
  const message = `Die Rolle ${roleLabel(policy, may.role)} dürfte eine Gefahr festhalten, aber die Datenart dafür fehlt im Verzeichnis der Datenarten; niemand wüsste, wann das gelöscht wird.`;
  return [{ rule: 'danger-without-category', path: 'categories', message }];
};

export const danger: Check[] = [byTwo, withCategory];
