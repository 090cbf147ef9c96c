import { inBoth } from './registers.ts';

export const rightTexts = inBoth({
  sie: {
    access:
      'Sie dürfen wissen, was wir über Sie gespeichert haben, und bekommen davon eine Kopie (Auskunft, Art. 15 DSGVO).',
    rectification: 'Ist etwas falsch, berichtigen wir es ohne Verzögerung (Berichtigung, Art. 16 DSGVO).',
    erasure:
      'Sie können verlangen, dass wir Ihre Daten früher löschen, als hier steht (Löschung, Art. 17 DSGVO).',
    restriction:
      'Sie können verlangen, dass wir Daten nur noch aufbewahren und nicht mehr verwenden (Einschränkung oder Sperrung, Art. 18 DSGVO).',
    portability:
      'Was Sie uns gegeben haben, können Sie in einem gängigen Format mitnehmen (Datenübertragbarkeit, Art. 20 DSGVO).',
    objection: 'Sie können der Verarbeitung Ihrer Daten widersprechen (Widerspruch, Art. 21 DSGVO).',
    withdrawal:
      'Haben Sie in etwas eingewilligt, können Sie das jederzeit für die Zukunft widerrufen. Was bis dahin geschehen ist, bleibt rechtmäßig (Widerruf, Art. 7 Abs. 3 DSGVO).',
    lead: 'Wenn Sie eines dieser Rechte nutzen möchten,',
    selfService:
      'Vieles davon können Sie selbst tun: Unter „Meine Daten“ sehen Sie, was gespeichert ist, und können es mitnehmen.',
    byCode:
      'Dafür genügt der Code, den Sie zu Ihrem Anliegen bekommen haben. Ihren Namen brauchen wir nicht.',
    how: 'Sagen Sie uns einfach, was Sie möchten. Eine bestimmte Form brauchen Sie nicht, und es kostet nichts.',
    page: 'Dafür gibt es hier die Seite „Ihre Rechte“. Wir antworten ohne Verzögerung, spätestens in der Frist, die das Gesetz dafür setzt; brauchen wir in einem schwierigen Fall länger, sagen wir Ihnen das vorher, mit den Gründen (Art. 12 Abs. 3 DSGVO).',
    withoutAccount:
      'Ein Konto brauchen Sie dafür nicht, auch keinen Namen und keine E-Mail-Adresse: Sie bekommen einen Code, und mit ihm lesen Sie die Antwort auf derselben Seite. Was zu einem Konto gehört, zeigen, ändern oder löschen wir erst, wenn sich zeigen lässt, dass es Ihres ist (Art. 12 Abs. 6 DSGVO).',
    withAccount:
      'Stellen Sie den Antrag in Ihrem Konto, steht die Antwort unter „Meine Daten“, und der Antrag endet spätestens mit dem Konto.',
    complaint: (who: string) =>
      `Wenn Sie meinen, dass wir mit Ihren Daten nicht richtig umgehen, können Sie sich bei der Datenschutzaufsicht beschweren: ${who}.`,
    complaintAnywhere:
      'Wenn Sie meinen, dass wir mit Ihren Daten nicht richtig umgehen, können Sie sich bei jeder Aufsichtsbehörde für den Datenschutz beschweren.',
  },
  du: {
    access:
      'Du darfst wissen, was wir über Dich gespeichert haben, und bekommst davon eine Kopie (Auskunft, Art. 15 DSGVO).',
    rectification: 'Ist etwas falsch, berichtigen wir es ohne Verzögerung (Berichtigung, Art. 16 DSGVO).',
    erasure:
      'Du kannst verlangen, dass wir Deine Daten früher löschen, als hier steht (Löschung, Art. 17 DSGVO).',
    restriction:
      'Du kannst verlangen, dass wir Daten nur noch aufbewahren und nicht mehr verwenden (Einschränkung oder Sperrung, Art. 18 DSGVO).',
    portability:
      'Was Du uns gegeben hast, kannst Du in einem gängigen Format mitnehmen (Datenübertragbarkeit, Art. 20 DSGVO).',
    objection: 'Du kannst der Verarbeitung Deiner Daten widersprechen (Widerspruch, Art. 21 DSGVO).',
    withdrawal:
      'Hast Du in etwas eingewilligt, kannst Du das jederzeit für die Zukunft widerrufen. Was bis dahin geschehen ist, bleibt rechtmäßig (Widerruf, Art. 7 Abs. 3 DSGVO).',
    lead: 'Wenn Du eines dieser Rechte nutzen möchtest,',
    selfService:
      'Vieles davon kannst Du selbst tun: Unter „Meine Daten“ siehst Du, was gespeichert ist, und kannst es mitnehmen.',
    byCode:
      'Dafür genügt der Code, den Du zu Deinem Anliegen bekommen hast. Deinen Namen brauchen wir nicht.',
    how: 'Sag uns einfach, was Du möchtest. Eine bestimmte Form brauchst Du nicht, und es kostet nichts.',
    page: 'Dafür gibt es hier die Seite „Deine Rechte“. Wir antworten ohne Verzögerung, spätestens in der Frist, die das Gesetz dafür setzt; brauchen wir in einem schwierigen Fall länger, sagen wir Dir das vorher, mit den Gründen (Art. 12 Abs. 3 DSGVO).',
    withoutAccount:
      'Ein Konto brauchst Du dafür nicht, auch keinen Namen und keine E-Mail-Adresse: Du bekommst einen Code, und mit ihm liest Du die Antwort auf derselben Seite. Was zu einem Konto gehört, zeigen, ändern oder löschen wir erst, wenn sich zeigen lässt, dass es Deines ist (Art. 12 Abs. 6 DSGVO).',
    withAccount:
      'Stellst Du den Antrag in Deinem Konto, steht die Antwort unter „Meine Daten“, und der Antrag endet spätestens mit dem Konto.',
    complaint: (who: string) =>
      `Wenn Du meinst, dass wir mit Deinen Daten nicht richtig umgehen, kannst Du Dich bei der Datenschutzaufsicht beschweren: ${who}.`,
    complaintAnywhere:
      'Wenn Du meinst, dass wir mit Deinen Daten nicht richtig umgehen, kannst Du Dich bei jeder Aufsichtsbehörde für den Datenschutz beschweren.',
  },
});

export const changeTexts = inBoth({
  sie: {
    updated: (date: string) => `Dieser Text wurde zuletzt am ${date} geändert.`,
    version: (version: string) => `Dies ist die Fassung ${version} dieses Hinweises.`,
    kept: 'Ältere Fassungen bewahren wir auf. Sie können nachlesen, was sich geändert hat.',
    grace: (period: string) =>
      `Verkürzt eine neue Fassung eine Frist, gilt die kürzere erst ${period} danach.`,
    until: (day: string, sentence: string) => `Bis zum ${day} gilt noch: ${sentence}`,
    after: (day: string, sentence: string) => `Erst nach dem ${day} gilt: ${sentence}`,
    shown: 'Nach einer Änderung zeigen wir Ihnen beim nächsten Besuch einmal, was neu ist.',
    askedAgain:
      'Ändert sich etwas, in das Sie eingewilligt haben, fragen wir Sie neu; bis Sie zugestimmt haben, gilt die alte Einwilligung nicht mehr. Alles andere können Sie weiter nutzen.',
  },
  du: {
    updated: (date: string) => `Dieser Text wurde zuletzt am ${date} geändert.`,
    version: (version: string) => `Dies ist die Fassung ${version} dieses Hinweises.`,
    kept: 'Ältere Fassungen bewahren wir auf. Du kannst nachlesen, was sich geändert hat.',
    grace: (period: string) =>
      `Verkürzt eine neue Fassung eine Frist, gilt die kürzere erst ${period} danach.`,
    until: (day: string, sentence: string) => `Bis zum ${day} gilt noch: ${sentence}`,
    after: (day: string, sentence: string) => `Erst nach dem ${day} gilt: ${sentence}`,
    shown: 'Nach einer Änderung zeigen wir Dir beim nächsten Besuch einmal, was neu ist.',
    askedAgain:
      'Ändert sich etwas, in das Du eingewilligt hast, fragen wir Dich neu; bis Du zugestimmt hast, gilt die alte Einwilligung nicht mehr. Alles andere kannst Du weiter nutzen.',
  },
});
