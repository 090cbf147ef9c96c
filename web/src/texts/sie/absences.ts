/** What the person who seeks advice reads while their counsellor is not there. */
export const away = {
  now: '{name} ist bis einschließlich {last} nicht da.',
  soon: 'Vom {first} bis {last} ist {name} nicht da.',
  reading: 'Schreiben können Sie jederzeit. Gelesen wird Ihre Nachricht ab {back}.',
  urgent: 'Wenn Sie nicht so lange warten können:',
};
