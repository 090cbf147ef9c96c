import type { RoleId } from '@sprechraum/shared/policy';
import { fieldsFor, type Responsibility, relationsFor, responsibilityOf } from '@sprechraum/shared/rules';
import { placeOf } from '../../identity/accounts/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';

const action = 'consultation.profile';

/** In whose name the place of a person is read; `undefined` where the policy lets the actor see none. */
export function asWhoSeesPlace({ policy }: Platform, context: Context): Context | undefined {
  if (context.actor.kind !== 'staff') return undefined;
  const role = context.actor.role as RoleId;
  const relations = relationsFor(policy, role, action).filter(
    (relation) => fieldsFor(policy, role, action, relation)?.includes('place') ?? true,
  );
  return { ...context, action, relations };
}

/**
 * Whether the service is responsible for where the person of a case lives, for those of the staff who may read the
 * place (ENZ-14, ENZ-36). It is a fact of the opened case alone: no list holds it, so nothing sorts by it (ENZ-17).
 *
 * @returns `undefined` where the policy knows no area, or lets the actor see no place
 */
export async function responsibilityFor(
  platform: Platform,
  context: Context,
  clientId: string,
): Promise<Responsibility | undefined> {
  const { service } = platform.policy;
  if (service.responsibleFor.length === 0) return undefined;
  const seeing = asWhoSeesPlace(platform, context);
  const place = seeing && (await platform.db.transaction(seeing, (tx) => placeOf(tx, platform, clientId)));
  return place === undefined ? undefined : responsibilityOf(service, place);
}
