export const password = {
  title: 'Passwort ändern',
  lead: 'Das neue gilt sofort. Auf allen anderen Geräten werden Sie abgemeldet.',
  current: 'Jetziges Passwort',
  next: 'Neues Passwort',
  currentMissing: 'Bitte geben Sie Ihr jetziges Passwort ein.',
  submit: 'Passwort ändern',
  submitting: 'Wird geändert',
  doneTitle: 'Ihr Passwort ist geändert',
  done: 'Ab jetzt melden Sie sich mit dem neuen an. Auf allen anderen Geräten sind Sie abgemeldet.',
};
