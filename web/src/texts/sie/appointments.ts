/** What the person who seeks advice reads about appointments. */
export const meeting = {
  ask: 'Nach einem Termin fragen',
  lead: 'Möchten Sie lieber sprechen? Fragen Sie nach, oder schlagen Sie Zeiten vor.',
  justAsk: 'Nur fragen, ob ein Termin möglich ist',
  phoneHint:
    'Wenn Sie angerufen werden möchten, schreiben Sie eine Nummer dazu. Sie wird mit der Beratung gelöscht.',
  calendarHint:
    'Wer Ihren Kalender sehen kann, sieht dann das Wort „Termin“ und die Uhrzeit. Viele Kalender werden auch im Internet gespeichert.',
};
