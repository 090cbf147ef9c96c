import { auditedActions, auditedChanges, auditedObjects } from '@sprechraum/shared/policy';
import { endOfDay, startOfDay } from '@sprechraum/shared/rules';
import { and, desc, eq, gte, lt } from 'drizzle-orm';
import { Type } from 'typebox';
import { idsOfNickname, nicknames } from '../../identity/staff/index.ts';
import { verifyAudit } from '../../platform/audit/proof.ts';
import { auditEvent } from '../../platform/audit/tables.ts';
import { anyOf } from '../../platform/db/lists.ts';
import { closed, Day, Id, Instant, iso, type Routes } from '../../platform/http/routes.ts';

const Action = Type.Enum([...auditedActions]);
const Kind = Type.Enum([...auditedObjects]);
const Event = Type.Object({
  id: Id,
  seq: Type.Integer(),
  at: Instant,
  actorKind: Type.String(),
  staff: Type.Optional(Type.String()),
  role: Type.String(),
  action: Action,
  change: Type.Enum([...auditedChanges]),
  objectType: Kind,
  objectId: Type.Union([Id, Type.Null()]),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
});

const Search = Type.Object(
  {
    before: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
    action: Type.Optional(Action),
    /** Calendar days in Germany, the last one included. */
    from: Type.Optional(Day),
    until: Type.Optional(Day),
    objectType: Type.Optional(Kind),
    objectId: Type.Optional(Id),
    /** Nickname of who did it. */
    staff: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: '^[^\\u0000]*$' })),
  },
  closed,
);

const pageSize = 50;

/** `/audit-events`: who entered, changed or removed what (ENZ-51), and whether the log is as it was written. */
export const auditRoutes: Routes = (platform) => async (app) => {
  const { db, keys, clock } = platform;

  app.get(
    '/audit-events',
    {
      config: { access: 'audit.read' },
      schema: {
        querystring: Search,
        response: { 200: Type.Object({ items: Type.Array(Event), more: Type.Boolean() }) },
      },
    },
    async ({ context, query: { before, action, from, until, objectType, objectId, staff } }) => {
      const members = staff ? (await idsOfNickname(platform, staff)).map(({ id }) => id) : [];
      const rows = await db.transaction(context, (tx) =>
        tx
          .select()
          .from(auditEvent)
          .where(
            and(
              before ? lt(auditEvent.seq, Number(before)) : undefined,
              action ? eq(auditEvent.action, action) : undefined,
              from ? gte(auditEvent.at, startOfDay(from)) : undefined,
              until ? lt(auditEvent.at, endOfDay(startOfDay(until))) : undefined,
              objectType ? eq(auditEvent.objectType, objectType) : undefined,
              objectId ? eq(auditEvent.objectId, objectId) : undefined,
              staff ? anyOf(auditEvent.staffId, members) : undefined,
            ),
          )
          .orderBy(desc(auditEvent.seq))
          .limit(pageSize + 1),
      );
      const names = await nicknames(
        platform,
        rows.flatMap((row) => row.staffId ?? []),
      );
      const items = rows.slice(0, pageSize).map(({ staffId, at, ...row }) => ({
        ...row,
        at: iso(at),
        ...(staffId && { staff: names.get(staffId) ?? staffId }),
      }));
      return { items, more: rows.length > pageSize };
    },
  );

  const Verified = Type.Object({
    events: Type.Integer(),
    sealed: Type.Integer(),
    checkpoints: Type.Integer(),
    head: Type.Union([Type.String(), Type.Null()]),
    broken: Type.Array(Type.String()),
  });
  app.post(
    '/audit-events/verification',
    { config: { access: 'audit.verify' }, schema: { response: { 200: Verified } } },
    async () => {
      const found = await verifyAudit(db, keys.auditSigning, clock.now());
      return { ...found, broken: [...found.broken] };
    },
  );
};
