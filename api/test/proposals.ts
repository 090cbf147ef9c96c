import { randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { germanDay } from '@sprechraum/shared/rules';
import { Value } from 'typebox/value';
import { proposeVersion } from '../src/governance/policy-versions/index.ts';
import type { Platform } from '../src/platform/platform.ts';
import type { Change } from './disclosure-changes.ts';
import type { Person, TestService } from './service.ts';

/** Proposes a version in the name of a member of staff. @returns its id */
export const proposedBy = (platform: Platform, staffId: string, policy: Policy): Promise<string> =>
  proposeVersion(
    platform,
    {
      actor: { kind: 'staff', id: staffId, role: 'it_admin' },
      action: 'policy.change',
      relations: ['any'],
      now: platform.clock.now(),
    },
    { policy, ground: 'service', reason: 'Die Beratungsstelle braucht die Texte nicht so lange.' },
  );

/** A version of the policy that says the same under another name, as somebody proposed it who is not here. @returns its id */
export function aProposal({ platform, clock }: Pick<TestService, 'platform' | 'clock'>): Promise<string> {
  const { policy } = platform;
  const notice = { ...policy.notice, version: randomUUID(), effectiveFrom: germanDay(clock.now()) };
  return proposedBy(platform, randomUUID(), { ...policy, notice });
}

/** A version that keeps counsellings for one year, and asks for more with its first consent. */
export function aShorterPolicy(policy: Policy, now: Date): Policy {
  const draft = Value.Clone(policy);
  for (const rule of draft.retention) if (/^R1(-account)?$/.test(rule.id)) rule.period = 'P1Y';
  const [consent] = draft.consents;
  if (consent) consent.text = 'Sie dürfen mich per E-Mail benachrichtigen, auch nachts.';
  draft.notice.version = '2';
  draft.notice.effectiveFrom = germanDay(now);
  return draft;
}

/** Who sees versions of the policy, under which action: what everybody was promised, and who may change that. */
export const sightOfVersions = ({ roles }: Policy): string[] => [
  ...roles.flatMap(({ id }) => [`${id} service.read: policy_version`, `${id} service.read: shown_text`]),
  ...['consent.read', 'consent.record'].map((action) => `client ${action}: policy_version`),
  ...['it_admin', 'data_protection_officer'].flatMap((role) =>
    ['policy.read', 'policy.change'].map((action) => `${role} ${action}: policy_version`),
  ),
];

/** What changes the policy, and what is shown of it. */
export const changesOfPolicy = (
  cast: () => {
    service: TestService;
    officer: Pick<Person, 'post'>;
    superuser: (statement: string) => Promise<unknown[]>;
  },
): Record<string, Change> => ({
  'POST /policy-versions/:id/agreement': {
    actions: ['policy.change'],
    prepare: async () => {
      const { service, officer } = cast();
      const id = await aProposal(service);
      return () => officer.post(`/policy-versions/${id}/agreement`);
    },
  },
  'POST /policy-versions/:id/refusal': {
    actions: ['policy.change'],
    prepare: async () => {
      const { service, officer } = cast();
      const id = await aProposal(service);
      return () => officer.post(`/policy-versions/${id}/refusal`);
    },
  },
  'POST /notice-change/seen': {
    actions: ['consent.record'],
    prepare: async () => {
      const { service, superuser } = cast();
      const person = await service.person();
      // As if they had last been here under a version before this one.
      await superuser(
        `insert into consent_event (id, account_id, purpose, event, text_digest, notice_version, register, at)
         values (gen_random_uuid(), '${person.id}', 'notice', 'shown', '\\x00', 'before', 'sie', '${service.clock.now().toISOString()}')`,
      );
      const { version } = service.platform.policy.notice;
      return () => person.post('/notice-change/seen', { version });
    },
  },
});
