import { randomUUID } from 'node:crypto';
import type { ActionName, RoleId } from '@sprechraum/shared/policy';
import { relationsFor } from '@sprechraum/shared/rules';
import { disposeNow } from '../governance/retention/index.ts';
import { confirmationLink, confirmRegistration, register } from '../identity/accounts/index.ts';
import { privacy } from '../modules.ts';
import {
  addNote,
  answerAppointment,
  closeCase,
  handOverCase,
  markRisk,
  markSeen,
  openConsultation,
  raiseAppointment,
  saveDraft,
  takeOver,
  writeMessage,
} from '../offers/consultations/index.ts';
import type { Actor, Context } from '../platform/access/context.ts';
import type { Platform } from '../platform/platform.ts';
import { codeIn } from './codes.ts';
import { demandedOf, detailsOf } from './people.ts';
import type { Story } from './story.ts';
import type { Scene } from './timeline.ts';

/** Where the stories are acted out: by the same commands that the routes call, in the same names. */
export interface Stage {
  /** Registers somebody under a pseudonym. */
  enter(pseudonym: string, password: string): Promise<void>;
  /** Who somebody is, by nickname or pseudonym. */
  whoIs(name: string): Actor;
  play(story: Story, scene: Scene): Promise<void>;
}

/** @param staff ids of the counsellors by nickname */
export function openStage(
  platform: Platform,
  staff: ReadonlyMap<string, { id: string; role: RoleId }>,
): Stage {
  const { policy, clock } = platform;
  const clients = new Map<string, string>();
  const cases = new Map<Story, string>();
  const meetings = new Map<Story, string>();

  const doing = (actor: Actor, ...actions: ActionName[]): Context => ({
    actor,
    relations: [...new Set(actions.flatMap((action) => relationsFor(policy, actor.role as RoleId, action)))],
    now: clock.now(),
  });
  const client = (pseudonym: string): Actor => ({
    kind: 'client',
    id: clients.get(pseudonym) ?? null,
    role: 'client',
  });
  const counsellor = (nickname = ''): Actor => {
    const member = staff.get(nickname);
    if (!member) throw new Error(`nobody in the team is called ${nickname}`);
    return { kind: 'staff', ...member };
  };
  const caseOf = (story: Story) => cases.get(story) ?? '';

  return {
    async enter(pseudonym, password) {
      const id = await register(platform, {
        username: pseudonym,
        password,
        noticeVersion: policy.notice.version,
        fields: { ...demandedOf(policy, pseudonym), ...detailsOf(policy, pseudonym) },
      });
      clients.set(pseudonym, id);
      const link = await confirmationLink(platform, id);
      const [, token] = link?.split('#') ?? [];
      if (token) await confirmRegistration(platform, token);
    },
    whoIs: (name) => (staff.has(name) ? counsellor(name) : client(name)),
    async play(story, scene) {
      const author = (from: 'client' | 'counsellor') =>
        from === 'client' ? client(story.by) : counsellor(story.with);
      switch (scene.what) {
        case 'open': {
          const { reasons, topics } = policy.service;
          const id = await openConsultation(platform, doing(client(story.by), 'consultation.open'), {
            clientMessageId: randomUUID(),
            text: scene.letter.text,
            reason: codeIn(reasons, story.reason),
            topic: codeIn(topics, story.topic),
            subject: story.subject ?? null,
          });
          cases.set(story, id);
          return;
        }
        case 'take':
          return takeOver(platform, doing(counsellor(story.with), 'consultation.take'), caseOf(story));
        case 'write': {
          const { from, text } = scene.letter;
          const context = doing(author(from), 'consultation.write');
          return writeMessage(platform, context, caseOf(story), { clientMessageId: randomUUID(), text });
        }
        case 'seen':
          return markSeen(platform, doing(counsellor(story.with), 'consultation.read'), caseOf(story));
        case 'draft': {
          const { from = 'client', text = '' } = story.draft ?? {};
          const context = doing(author(from), 'draft.edit', 'consultation.write');
          return saveDraft(platform, context, cases.get(story) ?? null, { text });
        }
        case 'note': {
          const { source = 'other', text = '' } = story.note ?? {};
          const at = { id: caseOf(story), noteId: randomUUID() };
          return addNote(platform, doing(counsellor(story.with), 'note.edit'), at, { source, text });
        }
        case 'propose':
        case 'agree': {
          const { meeting } = story;
          if (!meeting || !policy.offers.some(({ appointments }) => appointments)) return;
          const { from, kind, word } = meeting;
          const other = from === 'client' ? 'counsellor' : 'client';
          const context = doing(author(scene.what === 'propose' ? from : other), 'appointment.edit');
          const at = { id: caseOf(story), appointmentId: meetings.get(story) ?? randomUUID() };
          meetings.set(story, at.appointmentId);
          const { times } = scene;
          if (scene.what === 'propose')
            return raiseAppointment(platform, context, at, { kind, times, minutes: 45, word });
          return answerAppointment(platform, context, at, { answer: 'accepted', time: times[0] ?? '' });
        }
        case 'risk': {
          const at = { id: caseOf(story), markId: randomUUID() };
          const context = doing(counsellor(story.with), 'risk.mark');
          return markRisk(platform, context, at, story.risk ?? { level: 'none' });
        }
        case 'hand-over': {
          const { to = '', note = '' } = story.handedOver ?? {};
          const context = doing(counsellor(story.with), 'consultation.hand-over');
          return handOverCase(platform, context, caseOf(story), { to: counsellor(to).id ?? '', note });
        }
        case 'end': {
          const by = author(story.ended?.by ?? 'client');
          if (!story.ended?.deleted)
            return closeCase(platform, doing(by, 'consultation.close'), caseOf(story));
          const context = doing(by, 'consultation.delete');
          await disposeNow(platform, privacy, context, 'consultations.case', caseOf(story));
        }
      }
    },
  };
}
