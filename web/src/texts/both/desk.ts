/** The counsellor's list, and what helps along the day. Nobody is addressed. */
export const deskList = {
  late: 'länger als zugesagt',
  ends: 'endet {day}',
  ended: 'beendet {day}',
};
