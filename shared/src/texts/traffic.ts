import { inBoth } from './registers.ts';

const scopes = {
  'every-request': 'Bei jedem Aufruf einer Seite',
  login: 'Bei jeder Anmeldung',
  'chat-start': 'Beim Start des Chats, nicht schon beim Öffnen der Seite,',
} as const;

const traces = {
  noLog: 'Wir führen kein Protokoll darüber, welche Seiten jemand aufruft.',
  log: (scope: keyof typeof scopes, fields: string) =>
    `${scopes[scope]} schreibt der Server in ein Protokoll nur dies: ${fields}. Mehr steht dort nicht.`,
  logPurpose: (label: string) => `Das Protokoll dient nur diesem Zweck: ${label}.`,
  logLifetime: (period: string) => `Jede Zeile ist höchstens ${period} lang lesbar und wird dann gelöscht.`,
  logReaders: (who: string) => `Zugang zum Protokoll hat nur: ${who}. Jedes Lesen wird vermerkt.`,
  logNobody:
    'In der Anwendung kann es niemand lesen; auswerten kann es nur, wer den Server betreibt, um Angriffe abzuwehren.',
  noPersons: 'Diese Angaben lassen keinen Rückschluss auf eine Person zu.',
};

export const traceTexts = inBoth({
  sie: {
    ...traces,
    never: 'Ihre IP-Adresse braucht der Server, um Ihnen die Seite zu schicken. Er speichert sie nie.',
    sealed: (period: string) =>
      `Bei jeder Anmeldung speichern wir Ihre IP-Adresse versiegelt: Im Alltag kann sie niemand lesen, auch wir nicht. Der Schlüssel dazu wird außerhalb der Anwendung verwahrt. Aufbewahrt wird die Adresse höchstens ${period}. Zu nichts anderem als einem Notfall darf das Siegel geöffnet werden.`,
    'access-log': (period: string) =>
      `Ihre IP-Adresse steht nur in diesem Protokoll, und zwar höchstens ${period} lang.`,
    'access-log-at-chat-start': (period: string) =>
      `Ihre IP-Adresse wird erst gespeichert, wenn Sie den Chat starten, und höchstens ${period} lang. Solange Sie nur lesen, speichern wir sie nicht.`,
    throttle: (window: string) =>
      `Gegen massenhafte Angriffe merkt sich der Server höchstens ${window} lang einen Prüfwert Ihrer Adresse, nur im Arbeitsspeicher. Die Adresse selbst lässt sich daraus nicht ablesen.`,
  },
  du: {
    ...traces,
    never: 'Deine IP-Adresse braucht der Server, um Dir die Seite zu schicken. Er speichert sie nie.',
    sealed: (period: string) =>
      `Bei jeder Anmeldung speichern wir Deine IP-Adresse versiegelt: Im Alltag kann sie niemand lesen, auch wir nicht. Der Schlüssel dazu wird außerhalb der Anwendung verwahrt. Aufbewahrt wird die Adresse höchstens ${period}. Zu nichts anderem als einem Notfall darf das Siegel geöffnet werden.`,
    'access-log': (period: string) =>
      `Deine IP-Adresse steht nur in diesem Protokoll, und zwar höchstens ${period} lang.`,
    'access-log-at-chat-start': (period: string) =>
      `Deine IP-Adresse wird erst gespeichert, wenn Du den Chat startest, und höchstens ${period} lang. Solange Du nur liest, speichern wir sie nicht.`,
    throttle: (window: string) =>
      `Gegen massenhafte Angriffe merkt sich der Server höchstens ${window} lang einen Prüfwert Deiner Adresse, nur im Arbeitsspeicher. Die Adresse selbst lässt sich daraus nicht ablesen.`,
  },
});

const setWhen = {
  sie: {
    login: 'wenn Sie sich anmelden',
    objection: 'wenn Sie der Webanalyse widersprechen',
    consent: 'wenn Sie einwilligen',
    dismissal: 'wenn Sie den Hinweis auf die Cookies schließen',
  },
  du: {
    login: 'wenn Du Dich anmeldest',
    objection: 'wenn Du der Webanalyse widersprichst',
    consent: 'wenn Du einwilligst',
    dismissal: 'wenn Du den Hinweis auf die Cookies schließt',
  },
} as const;
type SetWhen = keyof typeof setWhen.sie;

export const cookieTexts = inBoth({
  sie: {
    what: 'Cookies sind kleine Textdateien, die eine Website Ihrem Browser mitgibt und die er bei weiteren Aufrufen zurückschickt.',
    none: 'Diese Seiten setzen keine Cookies.',
    notBefore:
      'Solange Sie sich nur umsehen, setzen wir kein Cookie. Auf Ihrem Gerät speichern wir auch sonst nichts.',
    session: (name: string, when: SetWhen, purpose: string) =>
      `Das Cookie „${name}“ (${purpose}) setzen wir nur, ${setWhen.sie[when]}. Es verschwindet, sobald Sie den Browser schließen.`,
    staffOnly: (name: string, purpose: string) =>
      `Das Cookie „${name}“ (${purpose}) bekommen nur Mitarbeitende, wenn sie sich anmelden.`,
    lasting: (name: string, when: SetWhen, purpose: string, period: string) =>
      `Das Cookie „${name}“ (${purpose}) setzen wir nur, ${setWhen.sie[when]}. Es bleibt höchstens ${period}.`,
    necessary:
      'Es gibt nur Cookies, ohne die eine Funktion nicht ginge. Cookies für Statistik oder Werbung gibt es nicht.',
    sessionEnd: (idle: string, maximum: string) =>
      `Wenn Sie ${idle} lang nichts tun, endet die Anmeldung von selbst, spätestens aber nach ${maximum}.`,
    firstVisit:
      'Beim ersten Besuch weisen wir Sie auf die Cookies hin, gleich auf welcher Seite Sie beginnen.',
    blocked:
      'Sie können Cookies in Ihrem Browser abschalten. Alle öffentlichen Seiten funktionieren dann weiter, nur anmelden können Sie sich nicht.',
    blockedPlain: 'Sie können Cookies in Ihrem Browser abschalten. Alle Seiten funktionieren dann weiter.',
  },
  du: {
    what: 'Cookies sind kleine Textdateien, die eine Website Deinem Browser mitgibt und die er bei weiteren Aufrufen zurückschickt.',
    none: 'Diese Seiten setzen keine Cookies.',
    notBefore:
      'Solange Du Dich nur umsiehst, setzen wir kein Cookie. Auf Deinem Gerät speichern wir auch sonst nichts.',
    session: (name: string, when: SetWhen, purpose: string) =>
      `Das Cookie „${name}“ (${purpose}) setzen wir nur, ${setWhen.du[when]}. Es verschwindet, sobald Du den Browser schließt.`,
    staffOnly: (name: string, purpose: string) =>
      `Das Cookie „${name}“ (${purpose}) bekommen nur Mitarbeitende, wenn sie sich anmelden.`,
    lasting: (name: string, when: SetWhen, purpose: string, period: string) =>
      `Das Cookie „${name}“ (${purpose}) setzen wir nur, ${setWhen.du[when]}. Es bleibt höchstens ${period}.`,
    necessary:
      'Es gibt nur Cookies, ohne die eine Funktion nicht ginge. Cookies für Statistik oder Werbung gibt es nicht.',
    sessionEnd: (idle: string, maximum: string) =>
      `Wenn Du ${idle} lang nichts tust, endet die Anmeldung von selbst, spätestens aber nach ${maximum}.`,
    firstVisit:
      'Beim ersten Besuch weisen wir Dich auf die Cookies hin, gleich auf welcher Seite Du beginnst.',
    blocked:
      'Du kannst Cookies in Deinem Browser abschalten. Alle öffentlichen Seiten funktionieren dann weiter, nur anmelden kannst Du Dich nicht.',
    blockedPlain: 'Du kannst Cookies in Deinem Browser abschalten. Alle Seiten funktionieren dann weiter.',
  },
});
