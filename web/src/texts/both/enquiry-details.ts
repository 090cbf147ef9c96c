export const enquiryDetails = {
  title: 'Freiwillige Angaben',
  lead: 'An der Antwort ändert sich dadurch nichts. Jede Angabe lässt sich jederzeit wieder zurücknehmen.',
  saved: 'Gespeichert',
};
