import { inBoth } from './registers.ts';

const neutral = {
  key: (period: string) =>
    `Damit ein Besuch nicht doppelt zählt, gibt es einen zufälligen Schlüssel, der höchstens ${period} gilt und dann vernichtet wird. Danach lässt sich nichts mehr zuordnen.`,
  raw: (period: string) =>
    `Die einzelnen Seitenaufrufe löschen wir nach höchstens ${period}. Dann bleiben nur Summen.`,
  own: 'Die Zahlen bleiben auf unserem eigenen Server. Niemand sonst bekommt sie, und wir verbinden sie nicht mit Konten.',
  notInside: 'Wo jemand Vertrauliches schreibt, zählen wir gar nicht.',
};

export const analyticsTexts = inBoth({
  sie: {
    ...neutral,
    off: 'Wir werten nicht aus, wie Sie diese Seiten benutzen. Es gibt hier keine Webanalyse.',
    cookieless:
      'Um die Seiten zu verbessern, zählen wir, wie oft welche Seite aufgerufen wird. Das geschieht ohne Cookie, und auf Ihrem Gerät wird dafür nichts gespeichert.',
    'cookie-with-consent':
      'Um die Seiten zu verbessern, zählen wir, wie oft welche Seite aufgerufen wird. Ein Cookie setzen wir dafür erst, wenn Sie eingewilligt haben.',
    noAddress: 'Ihre IP-Adresse speichern wir dabei nicht, auch nicht gekürzt.',
    address: (rest: string) =>
      `Ihre IP-Adresse kürzen wir sofort im Arbeitsspeicher, noch bevor etwas gespeichert wird. Übrig bleibt nur ihr Anfang, bei den gewöhnlichen Adressen ${rest}. Daraus lässt sich nicht mehr auf Sie schließen.`,
    object:
      'Sie können der Zählung jederzeit widersprechen. Den Schalter dafür finden Sie am Ende dieses Hinweises.',
    control:
      'Hier können Sie der Webanalyse mit einem Klick widersprechen und den Widerspruch auch wieder zurücknehmen. Danach zählen wir Ihre Besuche nicht mehr.',
    controlCookie:
      'Den Widerspruch merkt sich ein Cookie in Ihrem Browser, das bei allen denselben Wert hat. Wenn Sie Ihre Cookies löschen, ist auch der Widerspruch gelöscht, und Sie müssten ihn hier erneuern.',
  },
  du: {
    ...neutral,
    off: 'Wir werten nicht aus, wie Du diese Seiten benutzt. Es gibt hier keine Webanalyse.',
    cookieless:
      'Um die Seiten zu verbessern, zählen wir, wie oft welche Seite aufgerufen wird. Das geschieht ohne Cookie, und auf Deinem Gerät wird dafür nichts gespeichert.',
    'cookie-with-consent':
      'Um die Seiten zu verbessern, zählen wir, wie oft welche Seite aufgerufen wird. Ein Cookie setzen wir dafür erst, wenn Du eingewilligt hast.',
    noAddress: 'Deine IP-Adresse speichern wir dabei nicht, auch nicht gekürzt.',
    address: (rest: string) =>
      `Deine IP-Adresse kürzen wir sofort im Arbeitsspeicher, noch bevor etwas gespeichert wird. Übrig bleibt nur ihr Anfang, bei den gewöhnlichen Adressen ${rest}. Daraus lässt sich nicht mehr auf Dich schließen.`,
    object:
      'Du kannst der Zählung jederzeit widersprechen. Den Schalter dafür findest Du am Ende dieses Hinweises.',
    control:
      'Hier kannst Du der Webanalyse mit einem Klick widersprechen und den Widerspruch auch wieder zurücknehmen. Danach zählen wir Deine Besuche nicht mehr.',
    controlCookie:
      'Den Widerspruch merkt sich ein Cookie in Deinem Browser, das bei allen denselben Wert hat. Wenn Du Deine Cookies löschst, ist auch der Widerspruch gelöscht, und Du müsstest ihn hier erneuern.',
  },
});
