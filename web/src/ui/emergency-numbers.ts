import { computed } from 'vue';
import { useService } from '../lib/service.ts';
import { useText } from '../lib/text.ts';

/** The service's own list; while it cannot be loaded, the four that everybody needs. */
export function useEmergencyNumbers() {
  const { t } = useText();
  const { data: service } = useService();
  return computed(() => {
    if (service.value?.emergency.length) return service.value.emergency;
    return [
      { number: '112', label: t('emergency.rescue'), hint: t('emergency.rescueHint') },
      { number: '116 111', label: t('emergency.youth'), hint: t('emergency.youthHint') },
      { number: '116 117', label: t('emergency.doctor'), hint: t('emergency.doctorHint') },
      { number: '0800 111 0 111', label: t('emergency.pastoral'), hint: t('emergency.pastoralHint') },
    ];
  });
}

export const dial = (number: string) => `tel:${number.replaceAll(/[^\d+]/g, '')}`;
