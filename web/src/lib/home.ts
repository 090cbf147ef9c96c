import { to } from './paths.ts';
import { useSession } from './session.ts';

/** Where somebody who has just logged in belongs. */
export function home() {
  const session = useSession();
  if (session.current?.needsSecondFactor) return to.ownLogin;
  if (session.may('consultation.take')) return to.desk;
  if (session.may('distribution.read')) return to.distribution;
  if (session.may('data-request.handle')) return to.oversight;
  if (session.may('retention.read')) return to.retention;
  if (session.may('forum.moderate')) return to.moderation;
  if (session.may('staff.manage')) return to.team;
  return session.may('consultation.open') ? to.letters : to.start;
}
