export const looks = {
  nobody: 'Bisher niemand.',
  gone: 'Jemand, der hier nicht mehr arbeitet',
  until: 'bis {time}',
  assigned: 'betreut diese Beratung',
  emergency: 'in Vertretung für jemanden, der nicht da war',
  ticket: 'um eine Störung zu beheben, mit Erlaubnis',
};
