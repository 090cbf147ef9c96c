import type { Permission } from '../../policy/index.ts';
import {
  accountHolder,
  allow,
  dataProtectionOfficer,
  itAdministration,
  member,
  ticketApproval,
  visitor,
} from '../common.ts';

/** All that the notice lets a provider and a facility see of the person who asks (KOB-14). */
const applicant = ['first_name', 'last_name', 'username', 'email'];
/** What they need to judge a request without knowing whose child it is (AMB-16). */
const request = ['age_band', 'start_month', 'care_extent', 'state'];
/** What the contract needs, once the place is accepted (KOB-29). */
const contract = [...applicant, 'child_birth', 'postcode', 'city', 'desired_start'];

export const permissions: Permission[] = [
  ...visitor('account.register', 'place.search', 'enquiry.open'),
  ...accountHolder(),
  ...allow('client', 'any', ['place.search', 'enquiry.open']),
  ...allow('client', 'own', ['reservation.request']),
  ...member('case_worker', 'place.search', 'data-request.open'),
  ...allow('case_worker', 'unit', [
    'enquiry.handle',
    'reservation.handle',
    'applicant.read',
    'disclosure.record',
  ]),
  ...member('facility', 'place.search'),
  ...allow('facility', 'chosen', ['reservation.handle'], request),
  ...allow('facility', 'chosen', ['applicant.read'], applicant),
  ...allow('facility', 'assigned', ['applicant.read'], contract),
  ...member('provider', 'place.search'),
  ...allow('provider', 'chosen', ['applicant.read'], applicant),
  ...allow('provider', 'assigned', ['applicant.read'], contract),
  ...member('retained_records'),
  ...allow('retained_records', 'ticket', ['retained.read']),
  ...itAdministration(),
  ...ticketApproval('case_worker'),
  ...allow('it_admin', 'any', ['log.read']),
  // Who has to review before is the second person (KOB-27).
  ...dataProtectionOfficer('hold.read', 'hold.set', 'disclosure.confirm'),
];
