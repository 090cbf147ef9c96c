import { describe, expect, it } from 'vitest';
import type { RetentionRule } from '../policy/index.ts';
import { serviceIds, services } from './index.ts';

type Expected = [rule: string, ...Partial<RetentionRule>[]];

/** The retention catalogue (contract, section 3), where the notices themselves give the numbers. */
const catalogue: Record<string, Expected[]> = {
  enz: [
    [
      'R1',
      {
        start: 'counselling.ended',
        period: 'P2Y',
        timeWord: 'latest-by',
        action: 'erase',
        includesBackups: true,
      },
    ],
  ],
  bke: [
    ['R4', { start: 'account.last-use', period: 'P6M', timeWord: 'at', action: 'erase' }],
    ['R5', { start: 'child.limit-date', period: 'P0D', timeWord: 'latest-by', action: 'erase' }],
    ['R6', { start: 'account.deleted', period: 'P0D', timeWord: 'immediately', action: 'erase' }],
    ['R7', { start: 'chat-event.ended', period: 'P6M', timeWord: 'at', action: 'erase' }],
    ['R8', { start: 'account.last-login', period: 'P6M', timeWord: 'latest-by', action: 'erase' }],
    ['R9', { start: 'forum-post.created', period: 'P5Y', timeWord: 'not-before', action: 'erase' }],
    ['R10', { start: 'private-message.sent', period: 'P6M', timeWord: 'at', action: 'erase' }],
  ],
  pib: [
    ['R14', { start: 'concern.closed', period: 'P0D', timeWord: 'at', action: 'erase' }],
    ['R15', { start: 'concern.closed', period: 'P3M', timeWord: 'latest-by', action: 'anonymise' }],
  ],
  kob: [['R17', { start: 'search.answered', period: 'P0D', timeWord: 'immediately', action: 'erase' }]],
  nrw: [
    ['R22', { start: 'log.recorded', period: 'PT72H', timeWord: 'at-most', action: 'erase' }],
    [
      'R23',
      { start: 'log.recorded', period: 'P6W', timeWord: 'latest-by', action: 'erase', includesBackups: true },
    ],
    ['R25', { start: 'case.closed', action: 'offer-to-archive' }],
    ['R26', { start: 'newsletter.cancelled', period: 'P60D', timeWord: 'latest-by', action: 'erase' }],
  ],
};

describe('the retention catalogue', () => {
  it.each(
    serviceIds.flatMap((id) => (catalogue[id] ?? []).map(([rule, expected]) => ({ id, rule, expected }))),
  )('$id $rule', ({ id, rule, expected }) => {
    expect(services[id].retention.find((candidate) => candidate.id === rule)).toMatchObject(expected ?? {});
  });

  it.each(serviceIds)('%s: every rule is somebody’s rule', (id) => {
    const used = services[id].categories.flatMap((category) => [
      category.retention,
      ...(category.endsEarlier ?? []),
      ...(category.retentionInBackups ? [category.retentionInBackups] : []),
    ]);
    expect(services[id].retention.map((rule) => rule.id).filter((rule) => !used.includes(rule))).toEqual([]);
  });
});

describe('the same thing, five opposite rules (contract, section 4)', () => {
  const { enz, bke, pib, kob, nrw } = services;

  it('accounts: a pseudonym, a nickname, none, a real name, none', () => {
    expect([enz, bke, pib, kob, nrw].map((policy) => policy.account?.identifier ?? null)).toEqual([
      'pseudonym',
      'nickname',
      null,
      'real-name',
      null,
    ]);
  });

  it('mail: five closed lists of purposes', () => {
    expect(enz.email.purposes).toEqual(['answer_waiting', 'appointment_question']);
    expect(bke.email.purposes).toEqual(['registration_confirm']);
    expect(pib.email.purposes).toEqual(['concern_feedback']);
    expect(kob.email.purposes).toEqual(['account_notice', 'reservation_status', 'enquiry_reply']);
    expect(nrw.email.purposes).toEqual(['newsletter_confirm', 'newsletter_issue', 'case_correspondence']);
  });

  it('addresses: sealed, in the log, at the start of a chat, never, in the log', () => {
    expect([enz, bke, pib, kob, nrw].map((policy) => policy.addresses.mode)).toEqual([
      'sealed',
      'access-log',
      'access-log-at-chat-start',
      'never',
      'access-log',
    ]);
  });

  it('required fields', () => {
    const required = (policy: typeof enz) =>
      policy.fields.filter((field) => field.required).map((field) => `${field.form}/${field.id}`);
    expect(required(enz)).toEqual(['registration/username', 'registration/password']);
    expect(required(bke).filter((field) => field.startsWith('registration'))).toEqual([
      'registration/username',
      'registration/password',
      'registration/email',
      'registration/child_birth',
    ]);
    expect(required(pib)).toEqual([]);
    const count = (form: string) => required(kob).filter((field) => field.startsWith(form)).length;
    expect([count('registration'), count('search'), count('contact')]).toEqual([6, 4, 5]);
    expect(required(nrw).filter((field) => field.startsWith('newsletter'))).toEqual(['newsletter/email']);
  });

  it('log fields', () => {
    expect(enz.log.fields).toEqual([]);
    expect(pib.log.fields).toHaveLength(6);
    expect(pib.log.fields).toContain('referrer');
    expect(kob.log.fields).not.toContain('ip');
    expect(nrw.log.fields).not.toContain('referrer');
  });

  it('analytics: only where the notice names it, and never with a cookie of its own', () => {
    expect([enz, bke, pib, kob, nrw].map((policy) => policy.analytics.mode)).toEqual([
      'cookieless',
      'off',
      'off',
      'off',
      'cookieless',
    ]);
    for (const policy of Object.values(services)) {
      expect(policy.cookies.filter((cookie) => cookie.class === 'statistics')).toEqual([]);
    }
  });
});
