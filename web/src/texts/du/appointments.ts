/** What the person who seeks advice reads about appointments. */
export const meeting = {
  ask: 'Nach einem Termin fragen',
  lead: 'Möchtest du lieber sprechen? Frag nach, oder schlag Zeiten vor.',
  justAsk: 'Nur fragen, ob ein Termin möglich ist',
  phoneHint:
    'Wenn du angerufen werden möchtest, schreib eine Nummer dazu. Sie wird mit der Beratung gelöscht.',
  calendarHint:
    'Wer deinen Kalender sehen kann, sieht dann das Wort „Termin“ und die Uhrzeit. Viele Kalender werden auch im Internet gespeichert.',
};
