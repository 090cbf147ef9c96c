export const password = {
  title: 'Passwort ändern',
  lead: 'Das neue gilt sofort. Auf allen anderen Geräten wirst du abgemeldet.',
  current: 'Jetziges Passwort',
  next: 'Neues Passwort',
  currentMissing: 'Gib bitte dein jetziges Passwort ein.',
  submit: 'Passwort ändern',
  submitting: 'Wird geändert',
  doneTitle: 'Dein Passwort ist geändert',
  done: 'Ab jetzt meldest du dich mit dem neuen an. Auf allen anderen Geräten bist du abgemeldet.',
};
