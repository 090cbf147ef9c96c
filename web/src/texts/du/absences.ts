/** What the person who seeks advice reads while their counsellor is not there. */
export const away = {
  now: '{name} ist bis einschließlich {last} nicht da.',
  soon: 'Vom {first} bis {last} ist {name} nicht da.',
  reading: 'Schreiben kannst du jederzeit. Gelesen wird deine Nachricht ab {back}.',
  urgent: 'Wenn du nicht so lange warten kannst:',
};
