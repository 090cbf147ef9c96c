import * as absences from './both/absences.ts';
import * as appointments from './both/appointments.ts';
import * as assessment from './both/assessment.ts';
import * as breakGlass from './both/break-glass.ts';
import * as centres from './both/centres.ts';
import * as chats from './both/chats.ts';
import * as desk from './both/desk.ts';
import * as disclosures from './both/disclosures.ts';
import * as distribution from './both/distribution.ts';
import * as enquiryDetails from './both/enquiry-details.ts';
import * as files from './both/files.ts';
import * as forum from './both/forum.ts';
import * as itTickets from './both/it-tickets.ts';
import * as looks from './both/looks.ts';
import * as oversight from './both/oversight.ts';
import * as policyVersions from './both/policy-versions.ts';
import * as privateMessages from './both/private-messages.ts';
import * as proof from './both/proof.ts';
import * as shell from './both/shell.ts';
import * as staff from './both/staff.ts';
import * as team from './both/team.ts';
import * as terms from './both/terms.ts';
import * as duAbsences from './du/absences.ts';
import * as duAccess from './du/access.ts';
import * as duAppointments from './du/appointments.ts';
import * as duAssessment from './du/assessment.ts';
import * as duChats from './du/chats.ts';
import * as duConfirmation from './du/confirmation.ts';
import * as duLetters from './du/letters.ts';
import * as duPublic from './du/public.ts';
import * as duReadings from './du/readings.ts';
import * as duRecovery from './du/recovery.ts';
import * as duRights from './du/rights.ts';
import * as sieAbsences from './sie/absences.ts';
import * as sieAccess from './sie/access.ts';
import * as sieAppointments from './sie/appointments.ts';
import * as sieAssessment from './sie/assessment.ts';
import * as sieChats from './sie/chats.ts';
import * as sieConfirmation from './sie/confirmation.ts';
import * as sieLetters from './sie/letters.ts';
import * as siePublic from './sie/public.ts';
import * as sieReadings from './sie/readings.ts';
import * as sieRecovery from './sie/recovery.ts';
import * as sieRights from './sie/rights.ts';

const both = {
  ...absences,
  ...appointments,
  ...breakGlass,
  ...assessment,
  ...centres,
  ...chats,
  ...desk,
  ...disclosures,
  ...distribution,
  ...enquiryDetails,
  ...files,
  ...forum,
  ...looks,
  ...policyVersions,
  ...privateMessages,
  ...proof,
  ...oversight,
  ...itTickets,
  ...shell,
  ...staff,
  ...team,
  ...terms,
};
const sie = {
  ...both,
  ...siePublic,
  ...sieAccess,
  ...sieChats,
  ...sieLetters,
  ...sieReadings,
  ...sieRecovery,
  ...sieAppointments,
  ...sieAbsences,
  ...sieRights,
  ...sieAssessment,
  ...sieConfirmation,
};

/** The same keys in another register: a missing or surplus one does not compile. */
type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
const du: Words<typeof sie> = {
  ...both,
  ...duPublic,
  ...duAccess,
  ...duChats,
  ...duLetters,
  ...duReadings,
  ...duRecovery,
  ...duAppointments,
  ...duAbsences,
  ...duRights,
  ...duAssessment,
  ...duConfirmation,
};

export const messages = { 'de-sie': sie, 'de-du': du };
export type Locale = keyof typeof messages;

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every text by its full name. Only these are accepted, so that unused and missing ones are found. */
export type TextKey = Leaves<typeof sie>;
