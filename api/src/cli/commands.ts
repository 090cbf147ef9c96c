/** A command of the command line: its words, what it is for, and where it is. */
export interface Command {
  readonly words: readonly string[];
  readonly about: string;
  /** Loaded only when it is called: most need but a part of the software. */
  readonly load: () => Promise<{ readonly help: string; readonly run: (args: string[]) => Promise<number> }>;
}

const noticeHelp = `notice render DIENST|DATEI [Angaben]

Schreibt den Datenschutzhinweis, der aus einer Regelung folgt. Was ihm von Gesetzes wegen fehlt, steht daneben.

  --register ANREDE  sie, du oder leicht (sonst die des Dienstes)
  --format FORM      md, html oder json (sonst md)`;

const contractHelp = `contract [Angaben]

Zeigt, welche Zeilen des Vertrags die Tests des letzten Laufs beweisen. Endet mit 1, wenn etwas ungedeckt behauptet wird.

  --service DIENST  nur dieser Dienst
  --json            für Programme statt für Menschen`;

const backup = () => import('./backup.ts');
const retention = () => import('./retention.ts');

export const commands: readonly Command[] = [
  {
    words: ['policy', 'check'],
    about: 'prüft eine Regelung: Form, Widersprüche, fehlende Pflichtangaben',
    load: async () => {
      const { policyCheck, policyCheckHelp } = await import('./policy.ts');
      return { run: policyCheck, help: policyCheckHelp };
    },
  },
  {
    words: ['policy', 'plan'],
    about: 'was sich mit einer anderen Regelung ändern würde, und für wen',
    load: async () => {
      const { policyPlanCommand, policyPlanHelp } = await import('./policy-plan.ts');
      return { run: (args) => policyPlanCommand(args), help: policyPlanHelp };
    },
  },
  {
    words: ['policy', 'apply'],
    about: 'stimmt als zweite Person einer vorgeschlagenen Regelung zu',
    load: async () => {
      const { policyApplyCommand, policyApplyHelp } = await import('./policy-apply.ts');
      return { run: (args) => policyApplyCommand(args), help: policyApplyHelp };
    },
  },
  {
    words: ['policy', 'show'],
    about: 'schreibt die Regelung, die in Kraft ist',
    load: async () => {
      const { policyShowCommand, policyShowHelp } = await import('./policy-apply.ts');
      return { run: policyShowCommand, help: policyShowHelp };
    },
  },
  {
    words: ['notice', 'render'],
    about: 'schreibt den Datenschutzhinweis eines Dienstes',
    load: async () => {
      const { noticeRender } = await import('./notice.ts');
      return { run: noticeRender, help: noticeHelp };
    },
  },
  {
    words: ['record', 'render'],
    about: 'schreibt das Verzeichnis von Verarbeitungstätigkeiten',
    load: async () => {
      const { recordRender, recordRenderHelp } = await import('./record.ts');
      return { run: recordRender, help: recordRenderHelp };
    },
  },
  {
    words: ['staff', 'add'],
    about: 'gibt einer Person aus dem Team einen Zugang',
    load: async () => {
      const { staffAddCommand, staffAddHelp } = await import('./staff.ts');
      return { run: staffAddCommand, help: staffAddHelp };
    },
  },
  {
    words: ['access-log', 'disclose'],
    about: 'gibt aus dem Zugriffsprotokoll aus, worauf sich zwei geeinigt haben',
    load: async () => {
      const { accessLogCommand, accessLogHelp } = await import('./access-log.ts');
      return { run: accessLogCommand, help: accessLogHelp };
    },
  },
  {
    words: ['retention', 'status'],
    about: 'was vorliegt, was fällig wird, was überfällig ist',
    load: async () => {
      const { retentionStatusCommand, statusHelp } = await retention();
      return { run: retentionStatusCommand, help: statusHelp };
    },
  },
  {
    words: ['retention', 'plan'],
    about: 'was ein Löschlauf jetzt löschen würde, warum und seit wann',
    load: async () => {
      const { retentionPlanCommand, planHelp } = await retention();
      return { run: retentionPlanCommand, help: planHelp };
    },
  },
  {
    words: ['retention', 'run'],
    about: 'löscht, was fällig ist',
    load: async () => {
      const { retentionRunCommand, runHelp } = await retention();
      return { run: retentionRunCommand, help: runHelp };
    },
  },
  {
    words: ['retention', 'repeat'],
    about: 'löscht nach einer Wiederherstellung noch einmal, was seither gelöscht worden ist',
    load: async () => {
      const { retentionRepeatCommand, repeatHelp } = await retention();
      return { run: retentionRepeatCommand, help: repeatHelp };
    },
  },
  {
    words: ['retention', 'reconcile'],
    about: 'hält die Speicher gegeneinander: Zeilen ohne Schlüssel, Schlüssel ohne Zeile',
    load: async () => {
      const { reconcileHelp, retentionReconcileCommand } = await retention();
      return { run: retentionReconcileCommand, help: reconcileHelp };
    },
  },
  {
    words: ['backup', 'create'],
    about: 'sichert beide Datenbanken, verschlüsselt',
    load: async () => {
      const { backupCreateCommand, createHelp } = await backup();
      return { run: backupCreateCommand, help: createHelp };
    },
  },
  {
    words: ['backup', 'list'],
    about: 'welche Sicherungen es gibt, bis wann sie leben und ob sie heil sind',
    load: async () => {
      const { backupListCommand, listHelp } = await backup();
      return { run: backupListCommand, help: listHelp };
    },
  },
  {
    words: ['backup', 'restore'],
    about: 'stellt eine Sicherung wieder her und holt nach, was seither geschehen ist',
    load: async () => {
      const { backupRestoreCommand, restoreHelp } = await backup();
      return { run: backupRestoreCommand, help: restoreHelp };
    },
  },
  {
    words: ['backup', 'drill'],
    about: 'übt die Wiederherstellung neben dem laufenden Dienst',
    load: async () => {
      const { backupDrillCommand, drillHelp } = await backup();
      return { run: backupDrillCommand, help: drillHelp };
    },
  },
  {
    words: ['keys', 'status'],
    about: 'welcher Hauptschlüssel wie viele Schlüssel verpackt',
    load: async () => {
      const { keysStatusCommand, keysStatusHelp } = await import('./keys.ts');
      return { run: keysStatusCommand, help: keysStatusHelp };
    },
  },
  {
    words: ['keys', 'rewrap'],
    about: 'verpackt die Schlüssel mit einem neuen Hauptschlüssel',
    load: async () => {
      const { keysRewrapCommand, keysRewrapHelp } = await import('./keys.ts');
      return { run: keysRewrapCommand, help: keysRewrapHelp };
    },
  },
  {
    words: ['audit', 'verify'],
    about: 'rechnet das Änderungsprotokoll nach',
    load: async () => {
      const { auditVerifyCommand, auditVerifyHelp } = await import('./audit.ts');
      return { run: auditVerifyCommand, help: auditVerifyHelp };
    },
  },
  {
    words: ['address-key'],
    about: 'erzeugt den Schlüssel, mit dem IP-Adressen versiegelt werden',
    load: async () => {
      const { addressKeyCommand, addressKeyHelp } = await import('./address-key.ts');
      return { run: addressKeyCommand, help: addressKeyHelp };
    },
  },
  {
    words: ['dbscan'],
    about: 'sucht Texte überall, wo etwas gespeichert sein könnte',
    load: async () => {
      const { dbscanCommand, dbscanHelp } = await import('./dbscan.ts');
      return { run: dbscanCommand, help: dbscanHelp };
    },
  },
  {
    words: ['contract'],
    about: 'welche Zeilen des Vertrags bewiesen sind',
    load: async () => {
      const { contractCommand } = await import('./contract.ts');
      return { run: (args) => contractCommand(args), help: contractHelp };
    },
  },
  {
    words: ['migrate'],
    about: 'bringt die Datenbanken des Betriebs auf den Stand dieser Fassung',
    load: async () => {
      const { migrateCommand, migrateHelp } = await import('./migrate.ts');
      return { run: migrateCommand, help: migrateHelp };
    },
  },
];

export const overview = [
  'npm run cli -- BEFEHL [Angaben]',
  '',
  ...commands.map(({ words, about }) => `  ${words.join(' ').padEnd(21)}${about}`),
  '',
  'Mehr zu einem Befehl: npm run cli -- BEFEHL --help',
  'Am Ende steht 0, wenn alles gut ist, 1, wenn nicht, und 2, wenn der Befehl nicht verstanden wurde.',
].join('\n');
