import type { Cookie, LogField } from '../../policy/index.ts';
import { analyticsTexts } from '../../texts/analytics.ts';
import { germanNumber, germanPeriod, isZero } from '../../texts/german.ts';
import { cookieTexts, traceTexts } from '../../texts/traffic.ts';
import { logFieldNames } from '../../texts/words.ts';
import {
  type Context,
  type Draft,
  information,
  promise,
  publicMay,
  roleLabels,
  sentencesFor,
  slug,
  standard,
  things,
} from '../context.ts';

/** Log fields that may lead to a person. */
const personal: readonly LogField[] = ['ip', 'login_date', 'query', 'referrer'];

function accessLog({ policy, register }: Context): Draft[] {
  const texts = traceTexts[register];
  const { scope, fields, purpose, lifetime, readableBy } = policy.log;
  if (scope === 'off') return [promise('traces.log', texts.noLog, ['log.scope'])];
  const label = policy.purposes.find((one) => one.id === purpose)?.label;
  const readers = roleLabels(policy, readableBy);
  return [
    promise('traces.log', texts.log(scope, things(fields.map((field) => logFieldNames[field]))), [
      'log.scope',
      'log.fields',
    ]),
    ...(fields.some((field) => personal.includes(field))
      ? []
      : [standard('traces.no-persons', texts.noPersons, ['log.fields'])]),
    ...(label ? [promise('traces.log-purpose', texts.logPurpose(label), ['log.purpose'])] : []),
    promise('traces.log-lifetime', texts.logLifetime(germanPeriod(lifetime, 'accusative')), ['log.lifetime']),
    promise('traces.log-readers', readers === '' ? texts.logNobody : texts.logReaders(readers), [
      'log.readableBy',
    ]),
  ];
}

/** The network address and the access log. */
export function traces(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = traceTexts[register];
  const { mode, lifetime, throttleWindow } = policy.addresses;
  const period = lifetime && !isZero(lifetime) ? germanPeriod(lifetime, 'accusative') : '';
  const address = mode === 'never' || period === '' ? texts.never : texts[mode](period);
  return [
    ...accessLog(context),
    promise('traces.address', address, ['addresses.mode', 'addresses.lifetime']),
    promise('traces.throttle', texts.throttle(germanPeriod(throttleWindow, 'accusative')), [
      'addresses.throttleWindow',
    ]),
  ];
}

function cookie({ policy, register }: Context, { name, purpose, setWhen, lifetime }: Cookie): Draft {
  const texts = cookieTexts[register];
  const what = purpose.replace(/\.$/, '');
  // Without accounts, only staff log in.
  const ofStaff = setWhen === 'login' && !policy.account;
  const text = ofStaff
    ? texts.staffOnly(name, what)
    : lifetime === 'session'
      ? texts.session(name, setWhen, what)
      : texts.lasting(name, setWhen, what, germanPeriod(lifetime, 'accusative'));
  return promise(`cookies.${slug(name.replace(/^__(Host|Secure)-/, ''))}`, text, [`cookies[${name}]`]);
}

/** The closed list of cookies. */
export function cookies(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = cookieTexts[register];
  const { account, notice } = policy;
  const drafts: Draft[] = [];
  if (notice.explainsCookies)
    drafts.push({ ...information('cookies.what', texts.what, ['notice.explainsCookies']), standard: true });
  if (policy.cookies.length === 0) return [...drafts, promise('cookies.none', texts.none, ['cookies'])];
  drafts.push(promise('cookies.not-before', texts.notBefore, ['cookies.setWhen']));
  drafts.push(...policy.cookies.map((one) => cookie(context, one)));
  if (policy.cookies.every((one) => one.class === 'necessary')) {
    drafts.push(promise('cookies.necessary', texts.necessary, ['cookies.class']));
  }
  if (account) {
    const ends = texts.sessionEnd(
      germanPeriod(account.sessionIdle, 'accusative'),
      germanPeriod(account.sessionMaximum, 'dative'),
    );
    drafts.push(promise('cookies.session-end', ends, ['account.sessionIdle', 'account.sessionMaximum']));
  }
  if (notice.cookieNoticeOnFirstVisit) {
    drafts.push(promise('cookies.first-visit', texts.firstVisit, ['notice.cookieNoticeOnFirstVisit']));
  }
  drafts.push(standard('cookies.blocked', account ? texts.blocked : texts.blockedPlain, ['cookies']));
  return [...drafts, ...sentencesFor(context, 'cookies')];
}

/** How use of the pages is counted, if it is. */
export function analytics(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = analyticsTexts[register];
  const { mode, objection, addressBytesKept, keyLifetime, rawLifetime } = policy.analytics;
  if (mode === 'off') {
    return [standard('analytics.off', texts.off, ['analytics.mode']), ...sentencesFor(context, 'analytics')];
  }
  const kept = addressBytesKept ?? 0;
  const left = kept === 1 ? 'ein Byte' : `${germanNumber(kept)} Bytes`;
  return [
    promise('analytics.mode', texts[mode], ['analytics.mode']),
    promise('analytics.address', kept === 0 ? texts.noAddress : texts.address(left), [
      'analytics.addressBytesKept',
    ]),
    ...(keyLifetime
      ? [
          promise('analytics.key', texts.key(germanPeriod(keyLifetime, 'accusative')), [
            'analytics.keyLifetime',
          ]),
        ]
      : []),
    ...(rawLifetime
      ? [promise('analytics.raw', texts.raw(germanPeriod(rawLifetime, 'dative')), ['analytics.rawLifetime'])]
      : []),
    standard('analytics.own', texts.own, ['analytics.mode']),
    ...(policy.offers.some((offer) => offer.enabled && offer.needsAccount)
      ? [standard('analytics.not-inside', texts.notInside, ['analytics.mode'])]
      : []),
    ...(objection ? [promise('analytics.object', texts.object, ['analytics.objection'])] : []),
    ...sentencesFor(context, 'analytics'),
  ];
}

/** The last section: the control itself, under its own heading (ENZ-64). */
export function objection({ policy, register }: Context): Draft[] {
  const texts = analyticsTexts[register];
  if (!policy.analytics.objection || policy.analytics.mode === 'off') return [];
  const remembered = policy.cookies.some((one) => one.setWhen === 'objection');
  const allowed = publicMay(policy, 'analytics.object');
  return [
    ...(allowed ? [promise('objection.control', texts.control, ['analytics.objection'])] : []),
    ...(remembered ? [promise('objection.cookie', texts.controlCookie, ['cookies[setWhen=objection]'])] : []),
  ];
}
