/** The search for counselling centres; the same in every register. */
export const centres = {
  title: 'Beratungsstelle in der Nähe finden',
  lead: 'Manches lässt sich besser besprechen, wenn man sich gegenübersitzt. Ein Anruf genügt, um einen Termin zu vereinbaren.',
  postcode: 'Postleitzahl',
  hint: 'Fünf Ziffern, auch eine Null am Anfang.',
  promise:
    'Die Postleitzahl wird nur für diese eine Antwort verwendet. Sie wird nicht gespeichert und nicht protokolliert.',
  search: 'Suchen',
  searching: 'Wird gesucht',
  found: 'Beratungsstellen nahe {postcode}',
  closeBy: 'ganz in der Nähe',
  distance: 'ungefähr einen Kilometer entfernt | ungefähr {n} Kilometer entfernt',
  call: '{name} in {city} anrufen, Nummer {phone}',
  site: 'Zur Seite der Beratungsstelle',
  more: 'Weitere Beratungsstellen zeigen',
  roughly: 'Die Entfernungen sind geschätzt, in Luftlinie: Eine Postleitzahl ist eine Gegend und kein Ort.',
  startHint:
    'Gespräche von Angesicht zu Angesicht, auch ganz in der Nähe. Für die Suche braucht es kein Konto.',
};
