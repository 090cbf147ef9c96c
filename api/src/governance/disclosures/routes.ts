import type { Policy } from '@sprechraum/shared/policy';
import type { Context } from '../../platform/access/context.ts';
import { ById, iso, Nothing, type Routes } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { askDisclosure, carryOut, decideDisclosure, openAddresses, withdrawDisclosure } from './commands.ts';
import { addressCategory } from './grounds.ts';
import {
  allDisclosures,
  askedDisclosure,
  disclosuresOfCase,
  justificationOf,
  partiesOf,
  type Disclosure as Row,
  stateOf,
  waitingDisclosures,
} from './queries.ts';
import {
  type Disclosure,
  Explained,
  NewDisclosure,
  OfCase,
  Opened,
  Recipients,
  Register,
  Waiting,
} from './schemas.ts';
import type { CaseSource, Disclosing } from './source.ts';

const named = (list: readonly { id: string; label: string }[], id: string) => ({
  id,
  label: list.find((entry) => entry.id === id)?.label ?? id,
});

function recipientsOf({ recipients, categories, disclosures }: Policy) {
  return recipients.map(({ id, label, kind, country, categories: entitled }) => ({
    id,
    label,
    kind,
    country,
    categories: entitled.map((category) => named(categories, category).label),
    grounds: disclosures.grounds
      .filter((ground) => ground.recipients.includes(id))
      .map(({ label: ground, legalGround }) => ({ label: ground, ...(legalGround && { legalGround }) })),
  }));
}

/** The grounds that can be chosen in a case; what needs a consent of its own cannot. */
const groundsFor = ({ disclosures, recipients }: Policy) =>
  disclosures.grounds.flatMap(({ id, label, legalGround, needsConsent, discloses, recipients: ids }) =>
    legalGround && !needsConsent
      ? [
          {
            id,
            label,
            legalGround,
            opensAddress: discloses.includes(addressCategory),
            recipients: ids.map((recipient) => named(recipients, recipient)),
          },
        ]
      : [],
  );

async function viewsOf(platform: Platform, rows: readonly Row[]): Promise<Disclosure[]> {
  const { policy, clock } = platform;
  const names = await partiesOf(platform, rows);
  return rows.map((row) => {
    const by = names.get(row.requestedBy);
    const second = row.confirmedBy ? names.get(row.confirmedBy) : undefined;
    return {
      id: row.id,
      state: stateOf(row, clock.now()),
      ground: named(policy.disclosures.grounds, row.ground),
      legalGround: row.legalGround,
      recipient: named(policy.recipients, row.recipient),
      categories: row.categories.map((id) => named(policy.categories, id).label),
      requestedAt: iso(row.requestedAt),
      endsAt: iso(row.endsAt),
      ...(by && { requestedBy: by }),
      ...(second && { confirmedBy: second }),
      ...(row.confirmedAt && { confirmedAt: iso(row.confirmedAt) }),
      ...(row.disclosedAt && { disclosedAt: iso(row.disclosedAt) }),
    };
  });
}

async function explained(platform: Platform, rows: readonly Row[]) {
  const views = await viewsOf(platform, rows);
  return Promise.all(
    rows.map(async (row, at) => {
      const justification = await justificationOf(platform, row);
      return { ...(views[at] as Disclosure), ...(justification && { justification }) };
    }),
  );
}

/** `/recipients` and `/disclosures`: who may be given what, and what was really given to whom (Weitergabekontrolle). */
export const disclosureRoutes =
  (caseOf: CaseSource): Routes =>
  (platform) =>
  async (app) => {
    const { policy } = platform;
    const disclosing: Disclosing = { platform, caseOf };
    const asked = async (context: Context, id: string) => {
      const [view] = await explained(platform, [await askedDisclosure(platform, context, id)]);
      return view as Awaited<ReturnType<typeof explained>>[number];
    };

    app.get(
      '/recipients',
      { config: { access: 'disclosure.review' }, schema: { response: { 200: Recipients } } },
      async () => ({ items: recipientsOf(policy) }),
    );

    app.get(
      '/disclosures',
      { config: { access: 'disclosure.review' }, schema: { response: { 200: Register } } },
      async ({ context }) => {
        const all = await viewsOf(platform, await allDisclosures(platform, context));
        return {
          items: all.filter(({ state }) => state === 'disclosed'),
          requests: all.filter(({ state }) => state !== 'disclosed'),
        };
      },
    );

    app.get(
      '/disclosures/waiting',
      { config: { access: 'disclosure.confirm' }, schema: { response: { 200: Waiting } } },
      async ({ context }) => ({
        items: await explained(platform, await waitingDisclosures(platform, context)),
      }),
    );

    app.get(
      '/consultations/:id/disclosures',
      { config: { access: 'disclosure.record' }, schema: { params: ById, response: { 200: OfCase } } },
      async ({ context, params }) => {
        const { rows, addressKept } = await disclosuresOfCase(disclosing, context, params.id);
        return { addressKept, grounds: groundsFor(policy), items: await explained(platform, rows) };
      },
    );

    app.post(
      '/disclosures',
      {
        config: { access: 'disclosure.record' },
        schema: { body: NewDisclosure, response: { 201: Explained } },
      },
      async ({ context, body }, reply) => {
        await askDisclosure(disclosing, context, body);
        return reply.code(201).send(await asked(context, body.id));
      },
    );

    for (const [decision, agreed] of [
      ['confirm', true],
      ['refuse', false],
    ] as const)
      app.post(
        `/disclosures/:id/${decision}`,
        { config: { access: 'disclosure.confirm' }, schema: { params: ById, response: { 204: Nothing } } },
        async ({ context, params }, reply) => {
          await decideDisclosure(platform, context, params.id, agreed);
          return reply.code(204).send(null);
        },
      );

    app.post(
      '/disclosures/:id/withdraw',
      { config: { access: 'disclosure.record' }, schema: { params: ById, response: { 200: Explained } } },
      async ({ context, params }) => {
        await withdrawDisclosure(platform, context, params.id);
        return asked(context, params.id);
      },
    );

    app.post(
      '/disclosures/:id/open',
      { config: { access: 'sealed-address.open' }, schema: { params: ById, response: { 200: Opened } } },
      async ({ context, params }) => {
        const { disclosedAt, addresses } = await openAddresses(disclosing, context, params.id);
        return {
          disclosedAt: iso(disclosedAt),
          addresses: addresses.map(({ loggedInAt, sealed }) => ({ loggedInAt: iso(loggedInAt), sealed })),
        };
      },
    );

    app.post(
      '/disclosures/:id/carry-out',
      { config: { access: 'disclosure.record' }, schema: { params: ById, response: { 200: Explained } } },
      async ({ context, params }) => {
        await carryOut(disclosing, context, params.id);
        return asked(context, params.id);
      },
    );
  };
