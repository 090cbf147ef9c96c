import { inBoth } from './registers.ts';

const neutral = {
  ground: (grounds: string, what: string) => `Im Fall ${grounds} dürfen wir nur dies weitergeben: ${what}.`,
  recipients: (names: string, several: boolean) =>
    several ? ` Empfänger sind dann nur: ${names}.` : ` Empfänger ist dann nur: ${names}.`,
  legal: (ground: string) => ` Grundlage ist: ${ground}.`,
  consent: ' Ohne eine eigene Einwilligung dafür geschieht es nicht.',
  onePerson: 'Jede Weitergabe wird begründet und vermerkt.',
  twoPersons: 'Über jede Weitergabe entscheiden zwei Personen gemeinsam. Der Grund wird vermerkt.',
  review: (who: string) =>
    `Bevor wir etwas weitergeben, prüft ${who}, ob das erlaubt ist. Das gilt auch, wenn eine Behörde fragt.`,
  ownServers:
    'Diese Seiten laden nichts von fremden Servern: keine Schriften, keine Karten, keine Videos, keine Zählpixel.',
  stays: 'Verantwortlich für die Datenverarbeitung bleiben wir.',
  certificate: (certificate: string) => ` Nachweis: ${certificate}.`,
};

export const transferTexts = inBoth({
  sie: {
    ...neutral,
    never: 'Wir geben Ihre Daten an niemanden weiter.',
    except: (grounds: string) => `Wir geben Ihre Daten nicht weiter, außer in diesen Fällen: ${grounds}.`,
    noThirdCountries:
      'Ihre Daten gehen nicht in Drittländer, also nicht in Länder außerhalb der Europäischen Union und des Europäischen Wirtschaftsraums.',
    noProcessors: 'Wir betreiben das Angebot selbst. Kein anderes Unternehmen verarbeitet dafür Ihre Daten.',
    processor: (task: string, who: string) =>
      `Ein Dienstleister hilft uns ${task}: ${who}. Er darf Ihre Daten nur nach unserer Weisung verwenden, nicht für eigene Zwecke, und er darf sie nicht verkaufen.`,
    selection: (ground: string) => ` Ausgewählt haben wir ihn danach: ${ground}.`,
    information: (url: string) => ` Mehr dazu lesen Sie hier: ${url}.`,
  },
  du: {
    ...neutral,
    never: 'Wir geben Deine Daten an niemanden weiter.',
    except: (grounds: string) => `Wir geben Deine Daten nicht weiter, außer in diesen Fällen: ${grounds}.`,
    noThirdCountries:
      'Deine Daten gehen nicht in Drittländer, also nicht in Länder außerhalb der Europäischen Union und des Europäischen Wirtschaftsraums.',
    noProcessors: 'Wir betreiben das Angebot selbst. Kein anderes Unternehmen verarbeitet dafür Deine Daten.',
    processor: (task: string, who: string) =>
      `Ein Dienstleister hilft uns ${task}: ${who}. Er darf Deine Daten nur nach unserer Weisung verwenden, nicht für eigene Zwecke, und er darf sie nicht verkaufen.`,
    selection: (ground: string) => ` Ausgewählt haben wir ihn danach: ${ground}.`,
    information: (url: string) => ` Mehr dazu liest Du hier: ${url}.`,
  },
});
