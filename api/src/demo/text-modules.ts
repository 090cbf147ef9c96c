import { randomUUID } from 'node:crypto';
import type { ActionName, RoleId } from '@sprechraum/shared/policy';
import { relationsFor } from '@sprechraum/shared/rules';
import { keepTextModule } from '../offers/text-modules/index.ts';
import type { Platform } from '../platform/platform.ts';

interface Shelf {
  readonly by: (member: { nickname: string; role: RoleId }) => boolean;
  readonly shelf: 'own' | 'team';
  readonly action: ActionName;
  readonly modules: Readonly<Record<string, string>>;
}

const shelves: readonly Shelf[] = [
  {
    by: ({ nickname }) => nickname === 'Jana',
    shelf: 'own',
    action: 'text-module.use',
    modules: {
      'Anfang, wenn es schwer war zu schreiben':
        'Guten Tag {Name},\n\ndanke, dass Sie geschrieben haben. So etwas aufzuschreiben kostet Kraft, und Sie haben es getan.',
      Gruß: 'Herzliche Grüße\nJana',
      'Wenn es länger dauert':
        'Ihr Brief ist angekommen, und ich habe ihn gelesen. Für eine Antwort, die Ihnen hilft, brauche ich noch bis morgen.',
    },
  },
  {
    by: ({ role }) => role === 'counsellor_admin',
    shelf: 'team',
    action: 'text-module.edit-team',
    modules: {
      'Wenn es nachts nicht geht':
        'Wenn es zu schwer wird, bevor meine Antwort kommt: Die Telefonseelsorge ist Tag und Nacht da, kostenfrei, 0800 111 0 111. Und wenn jemand in Gefahr ist: 112.',
      'Gespräch vor Ort anbieten':
        'Manches lässt sich leichter sagen als schreiben. Wenn Sie mögen, gibt es auch ein Gespräch vor Ort, kostenfrei und vertraulich. Das muss nicht jetzt sein.',
      'Ende anbieten':
        'Vielleicht ist hier ein guter Punkt für ein Ende. Sie können die Beratung jederzeit selbst beenden, und Sie können jederzeit neu anfangen.',
    },
  },
];

/** Gives the invented team text modules to show. */
export async function stockShelves(
  platform: Platform,
  team: ReadonlyMap<string, { id: string; role: RoleId }>,
): Promise<void> {
  const { policy, clock } = platform;
  for (const { by, shelf, action, modules } of shelves)
    for (const [nickname, { id, role }] of team) {
      const relations = relationsFor(policy, role, action);
      if (!by({ nickname, role }) || relations.length === 0) continue;
      const context = { actor: { kind: 'staff' as const, id, role }, action, relations, now: clock.now() };
      for (const [title, text] of Object.entries(modules))
        await keepTextModule(platform, context, { id: randomUUID(), shelf }, { title, text });
    }
}
