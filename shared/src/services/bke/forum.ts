import type { Policy } from '../../policy/index.ts';

/** What parents talk about with each other; the notice of bke names none of it. */
export const forum: Policy['forum'] = {
  boards: [
    {
      code: 'everyday',
      label: 'Alltag mit Kindern',
      about: 'Schlafen, Essen, Streiten und was der Tag bringt.',
    },
    { code: 'school', label: 'Schule und Kita', about: 'Lernen, Freunde, Lehrkräfte, Eingewöhnung.' },
    { code: 'puberty', label: 'Pubertät', about: 'Wenn Kinder eigene Wege gehen.' },
    { code: 'family', label: 'Trennung und neue Familien', about: 'Getrennt erziehen, neu zusammenleben.' },
    { code: 'worries', label: 'Große Sorgen', about: 'Wenn es um mehr geht als um den Alltag.' },
  ],
  contentNotes: [
    { code: 'self-harm', label: 'selbstverletzendes Verhalten' },
    { code: 'suicide', label: 'Suizidgedanken' },
    { code: 'violence', label: 'Gewalt' },
    { code: 'abuse', label: 'sexueller Missbrauch' },
    { code: 'eating', label: 'Essstörungen' },
  ],
  firstPostsApproved: 3,
  indexing: false,
};
