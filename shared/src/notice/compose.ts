import { missingInformation, type Policy } from '../policy/index.ts';
import type { Register } from '../policy/vocabulary.ts';
import { aboutTexts } from '../texts/about.ts';
import { headings, type SectionId, sectionIds } from '../texts/headings.ts';
import type { FullRegister } from '../texts/registers.ts';
import type { Context, Draft } from './context.ts';
import { type Notice, RegisterNotOfferedError, type Section, type Statement } from './notice.ts';
import { rowsOf } from './rows.ts';
import { about, controller } from './sections/about.ts';
import { access } from './sections/access.ts';
import { data } from './sections/data.ts';
import { mail } from './sections/mail.ts';
import { security, statistics } from './sections/protection.ts';
import { purposes } from './sections/purposes.ts';
import { retention } from './sections/retention.ts';
import { changes, complaint, rights } from './sections/rights.ts';
import { short } from './sections/short.ts';
import { analytics, cookies, objection, traces } from './sections/traffic.ts';
import { transfer } from './sections/transfer.ts';

const renderers: Record<SectionId, (context: Context) => Draft[]> = {
  about,
  short,
  controller,
  data,
  purposes,
  access,
  retention,
  mail,
  traces,
  cookies,
  analytics,
  transfer,
  security,
  statistics,
  rights,
  complaint,
  changes,
  objection,
};

/** Names that end with a full stop ("e.V.") end a sentence only once. */
const tidy = (text: string) =>
  text
    .replace(/\.\.(?!\.)/g, '.')
    .replace(/ {2,}/g, ' ')
    .trim();

function statement(policy: Policy, draft: Draft): Statement {
  const { id, text, source, kind } = draft;
  return { id, text: tidy(text), rows: draft.rows ?? rowsOf(policy.service.id, id), source, kind };
}

/**
 * The privacy notice of a policy, as a list of promises.
 *
 * Every sentence is rendered from values of the policy. A fixed sentence of the catalogue gives way where the
 * policy's own sentences express the same rows of the contract, so that nothing is said twice.
 *
 * @throws RegisterNotOfferedError when the policy does not list the register, or no texts exist in it
 */
export function composeNotice(policy: Policy, register: Register): Notice {
  if (!policy.service.registers.includes(register)) {
    throw new RegisterNotOfferedError(register, policy.service.registers);
  }
  if (register === 'leicht') throw new RegisterNotOfferedError(register, policy.service.registers);
  const context: Context = { policy, register };
  return {
    service: policy.service.id,
    version: policy.notice.version,
    effectiveFrom: policy.notice.effectiveFrom,
    register,
    title: aboutTexts[register].title(policy.service.name),
    sections: sections(context, register),
    missing: missingInformation(policy).map((one) => one.message),
  };
}

function sections(context: Context, register: FullRegister): Section[] {
  const { policy } = context;
  const own = new Set(
    policy.notice.sentences.flatMap((one) => (one[register] === undefined ? [] : one.rows)),
  );
  const replaced = (draft: Draft) => {
    const rows = rowsOf(policy.service.id, draft.id);
    return draft.standard === true && rows.length > 0 && rows.every((row) => own.has(row));
  };
  return sectionIds.flatMap((id): Section[] => {
    const drafts = renderers[id](context).filter((draft) => !replaced(draft));
    if (drafts.length === 0) return [];
    const statements = drafts.map((draft) => statement(policy, draft));
    const section = { id, heading: headings[register][id], statements };
    return [id === 'objection' ? { ...section, control: 'analytics-objection' } : section];
  });
}
