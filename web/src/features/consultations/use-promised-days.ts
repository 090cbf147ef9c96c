import { computed } from 'vue';
import { useService } from '../../lib/service.ts';

/** Within how many working days a first answer is promised, if the service promises any. */
export function usePromisedDays() {
  const { data: service } = useService();
  return computed(
    () => service.value?.offers.find((offer) => offer.kind === 'mail-counselling')?.answerWithinWorkingDays,
  );
}
