import { breakGlassOn, ticketOn } from './scene.ts';
import type { Person, TestService } from './service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

/** Who takes part: a person who seeks advice, and a counsellor with administrator rights. */
interface Cast {
  readonly service: TestService;
  readonly person: Person;
  readonly admin: Member;
}

/** What changes something by emergency access and tickets, for the audit log. @param cast asked when a test runs */
export function exceptionalChanges(cast: () => Cast) {
  const opened = async (colleague: Member) => {
    const body = breakGlassOn(colleague.id);
    await cast().admin.post('/break-glass', body);
    return `/break-glass/${body.id}`;
  };
  const requested = async () => {
    const { service, person } = cast();
    const technician = await service.member('it_admin');
    const body = ticketOn(person.username);
    await technician.post('/it-tickets', body);
    return { technician, path: `/it-tickets/${body.id}` };
  };
  const decided = (verb: 'grant' | 'refuse') => ({
    actions: ['it-ticket.grant'],
    prepare: async () => {
      const { path } = await requested();
      return () => cast().admin.post(`${path}/${verb}`);
    },
  });
  return {
    'POST /break-glass': {
      actions: ['break-glass.open'],
      prepare: async () => {
        const body = breakGlassOn((await cast().service.member()).id);
        return () => cast().admin.post('/break-glass', body);
      },
    },
    'POST /break-glass/:id/end': {
      actions: ['break-glass.open'],
      prepare: async () => {
        const path = await opened(await cast().service.member());
        return () => cast().admin.post(`${path}/end`);
      },
    },
    'POST /break-glass/:id/seen': {
      actions: ['break-glass.notice'],
      prepare: async () => {
        const colleague = await cast().service.member();
        const path = await opened(colleague);
        await cast().admin.post(`${path}/end`);
        return () => colleague.post(`${path}/seen`);
      },
    },
    'POST /it-tickets': {
      actions: ['it-ticket.request'],
      prepare: async () => {
        const { service, person } = cast();
        const technician = await service.member('it_admin');
        return () => technician.post('/it-tickets', ticketOn(person.username));
      },
    },
    'POST /it-tickets/:id/grant': decided('grant'),
    'POST /it-tickets/:id/refuse': decided('refuse'),
    'POST /it-tickets/:id/end': {
      actions: ['it-ticket.end'],
      prepare: async () => {
        const { technician, path } = await requested();
        return () => technician.post(`${path}/end`);
      },
    },
  };
}
