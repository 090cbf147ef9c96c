import { randomUUID } from 'node:crypto';
import { aPlan, chatFor, planned } from './chats.ts';
import { askAndTake } from './scene.ts';
import type { Person, TestService } from './service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
interface Cast {
  readonly service: TestService;
  readonly person: Person;
  readonly counsellor: Member;
}

/** What changes something about chats, and as what it is put on record. What is said is its own record. */
export const chatChanges = (cast: () => Cast) => ({
  'PUT /chats/:id': {
    actions: ['chat.plan'],
    prepare: async () => {
      const { service, counsellor } = cast();
      const id = randomUUID();
      return () => counsellor.put(`/chats/${id}`, aPlan(service));
    },
  },
  'PATCH /chats/:id': {
    actions: ['chat.plan'],
    prepare: async () => {
      const { service, counsellor } = cast();
      const id = await planned(service, counsellor, aPlan(service));
      return () => counsellor.patch(`/chats/${id}`, aPlan(service));
    },
  },
  'POST /chats/:id/cancel': {
    actions: ['chat.plan'],
    prepare: async () => {
      const { service, counsellor } = cast();
      const id = await planned(service, counsellor, aPlan(service));
      return () => counsellor.post(`/chats/${id}/cancel`);
    },
  },
  'PUT /chats/:id/place': {
    actions: ['chat.enter'],
    prepare: async () => {
      const { service, counsellor, person } = cast();
      const id = await chatFor(service, 'place', counsellor, null);
      return () => person.put(`/chats/${id}/place`, { acceptsRules: true });
    },
  },
  'DELETE /chats/:id/place': {
    actions: ['chat.enter'],
    prepare: async () => {
      const { service, counsellor, person } = cast();
      const id = await chatFor(service, 'place', counsellor, person);
      return () => person.delete(`/chats/${id}/place`);
    },
  },
  'POST /chats/:id/invitation': {
    actions: ['chat.join', 'consultation.open'],
    prepare: async () => {
      const { service, counsellor, person } = cast();
      const id = await chatFor(service, 'invitation', counsellor, person);
      return () => person.post(`/chats/${id}/invitation`, { accepted: true });
    },
  },
  'POST /chats/:id/measures': {
    actions: ['chat.host'],
    prepare: async () => {
      const { service, counsellor, person } = cast();
      const id = await chatFor(service, 'measures', counsellor, person);
      return () => counsellor.post(`/chats/${id}/measures`, { measure: 'mute', member: person.username });
    },
  },
  'POST /chats/:id/next': {
    actions: ['chat.duty', 'consultation.open'],
    prepare: async () => {
      const { service, counsellor, person } = cast();
      const id = await chatFor(service, 'next', counsellor, person);
      return () => counsellor.post(`/chats/${id}/next`);
    },
  },
  'POST /chats/:id/end': {
    actions: ['chat.host'],
    prepare: async () => {
      const { service, counsellor } = cast();
      const id = await chatFor(service, 'end', counsellor, null);
      return () => counsellor.post(`/chats/${id}/end`);
    },
  },
  'POST /consultations/:id/chats': {
    actions: ['chat.open'],
    prepare: async () => {
      const { person, counsellor } = cast();
      const id = await askAndTake(person, counsellor);
      return () => counsellor.post(`/consultations/${id}/chats`);
    },
  },
  'PUT /unsent/:place': {
    actions: ['draft.edit'],
    prepare: async () => {
      const { person } = cast();
      const place = `/unsent/chat:${randomUUID()}`;
      return () => person.put(place, { text: 'x' });
    },
  },
});
