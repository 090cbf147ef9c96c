import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Policy, RoleId } from '@sprechraum/shared/policy';
import { inviteStaff } from '../identity/staff/index.ts';
import { Problem, worded } from '../platform/errors.ts';
import { storeHelp, storeOptions, withPlatform } from './stores.ts';

export const staffAddHelp = `staff add [Angaben]

Gibt einer Person aus dem Team einen Zugang. Was fehlt, wird gefragt, sofern jemand am Bildschirm sitzt. Ihr Passwort
wählt sie selbst: mit dem Code, der einmal gezeigt wird, auf der Seite /einladung.

  --username NAME           womit sie sich anmeldet
  --name NAME               wie sie heißt
  --nickname NAME           was Ratsuchende sehen; keine Kontaktdaten
  --role ROLLE              eine Rolle der Regelung, zum Beispiel counsellor
  --affiliation STELLE      wo sie angestellt ist
  --employed-until DATUM    letzter Arbeitstag (2030-12-31)
  --confidentiality-date D  Tag der Verpflichtung zur Vertraulichkeit
  --qualification TEXT      Ausbildung
  --training-date DATUM     letzte Schulung

${storeHelp}`;

const text = { type: 'string' } as const;
const options = {
  ...storeOptions,
  username: text,
  name: text,
  nickname: text,
  role: text,
  affiliation: text,
  'employed-until': text,
  'confidentiality-date': text,
  qualification: text,
  'training-date': text,
} as const;

const questions = {
  username: 'Name für die Anmeldung',
  name: 'Vor- und Nachname',
  nickname: 'Anzeigename für Ratsuchende',
  role: 'Rolle',
  affiliation: 'Angestellt bei',
  'employed-until': 'Letzter Arbeitstag (JJJJ-MM-TT)',
  'confidentiality-date': 'Zur Vertraulichkeit verpflichtet am (JJJJ-MM-TT)',
  qualification: 'Ausbildung',
  'training-date': 'Letzte Schulung am (JJJJ-MM-TT)',
} as const;

type Question = keyof typeof questions;
type Answers = Partial<Record<Question, string>>;

const staffRoles = ({ roles }: Policy) =>
  roles.filter(({ kind }) => kind === 'staff').map(({ id, label }) => `${id} (${label})`);

/** Asks for what the policy demands and nobody has said yet. */
async function complete(policy: Policy, given: Answers): Promise<Answers> {
  const always: Question[] = ['username', 'name', 'nickname', 'role'];
  const missing = [...always, ...policy.staff.requirements].filter((question) => !given[question]);
  if (missing.length === 0 || !process.stdin.isTTY) return given;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answers: Answers = { ...given };
    for (const question of missing) {
      if (question === 'role') console.log(`Rollen: ${staffRoles(policy).join(', ')}`);
      answers[question] = (await terminal.question(`${questions[question]}: `)).trim();
    }
    return answers;
  } finally {
    terminal.close();
  }
}

export async function staffAddCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withPlatform(values, async (platform) => {
    const { policy } = platform;
    const answers = await complete(policy, values);
    const missing = (['username', 'name', 'nickname', 'role'] as const).filter((field) => !answers[field]);
    for (const field of missing) console.error(`--${field} fehlt: ${questions[field]}.`);
    if (missing.length > 0) return 2;
    const optional = (field: Question, name: string) => (answers[field] ? { [name]: answers[field] } : {});
    try {
      const { code, endsAt } = await inviteStaff(platform, {
        username: answers.username ?? '',
        name: answers.name ?? '',
        nickname: answers.nickname ?? '',
        role: answers.role as RoleId,
        ...optional('affiliation', 'affiliation'),
        ...optional('employed-until', 'employedUntil'),
        ...optional('confidentiality-date', 'confidentialityDate'),
        ...optional('qualification', 'qualification'),
        ...optional('training-date', 'trainingDate'),
      });
      console.log(`Der Zugang „${answers.username}“ ist angelegt.`);
      console.log(`Einladungscode (wird nur jetzt gezeigt): ${code}`);
      console.log(`Damit auf /einladung ein eigenes Passwort wählen, bis ${endsAt.toISOString()}.`);
      return 0;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      for (const { field, message } of error.fields) console.error(`${field}: ${worded(message, 'sie')}`);
      if (error.fields.some(({ field }) => field === 'role'))
        console.error(`Rollen dieses Dienstes: ${staffRoles(policy).join(', ')}`);
      return 1;
    }
  });
}
