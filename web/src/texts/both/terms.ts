export const terms = {
  title: 'Nutzungsbedingungen',
  apply: 'Es gelten die',
};
