import { computed, reactive } from 'vue';
import type { Chat, NewChat } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { now } from '../../lib/clock.ts';
import { useColleagues } from '../../lib/colleagues.ts';
import { berlinDay, timeOfDay } from '../../lib/dates.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { useService } from '../../lib/service.ts';
import { useText } from '../../lib/text.ts';
import { instantOf } from '../../lib/wall-time.ts';
import { changeChat, planChat } from './commands.ts';
import { offeredKinds } from './kinds.ts';

const minutesOf = ({ startsAt, endsAt }: Chat) =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);

/** What stands in the fields, as text. */
const valuesOf = (chat: Chat | undefined) => ({
  kind: (chat?.kind ?? '') as string,
  title: chat?.title ?? '',
  about: chat?.about ?? '',
  day: chat ? berlinDay(Date.parse(chat.startsAt)) : '',
  time: chat ? timeOfDay(chat.startsAt) : '',
  minutes: chat ? String(minutesOf(chat)) : '60',
  capacity: chat ? String(chat.capacity) : '',
  audiences: [...(chat?.audiences ?? [])] as string[],
  coHosts: [...(chat?.coHosts ?? [])] as string[],
});

/** A chat that is being planned: its fields, what is missing, and sending it so that it is announced once. */
export function usePlan(chat: () => Chat | undefined) {
  const { t } = useText();
  const { data: service } = useService();
  const { data: team } = useColleagues();
  const errors = useFormErrors('chat');
  const { busy, failed, attempt } = useAttempt(errors.take);
  const values = reactive(valuesOf(chat()));
  const id = chat()?.id ?? crypto.randomUUID();

  const kinds = computed(() =>
    offeredKinds(service.value).map(({ kind, offer }) => ({ code: kind, label: offer.label })),
  );
  const audiences = computed(() => service.value?.chats?.audiences ?? []);
  const colleagues = computed(() => (team.value ?? []).map(({ nickname }) => nickname));
  const [only, ...others] = kinds.value;
  if (!values.kind && only && others.length === 0) values.kind = only.code;
  const largest = () => service.value?.chats?.largest ?? 1;

  function complete(): NewChat | undefined {
    const startsAt = instantOf(values);
    const whole = (value: string) => /^\d+$/.test(value.trim());
    const capacity = values.kind === 'single-chat' ? '1' : values.capacity || String(largest());
    const audience = audiences.value.length > 1 ? values.audiences : audiences.value.map(({ code }) => code);
    const fine = errors.set({
      kind: values.kind ? undefined : t('chats.missingKind'),
      title: values.title.trim() ? undefined : t('chats.missingTitle'),
      startsAt: startsAt && Date.parse(startsAt) > now() ? undefined : t('chats.missingStart'),
      minutes: whole(values.minutes) && Number(values.minutes) >= 15 ? undefined : t('chats.missingMinutes'),
      capacity: whole(capacity) && Number(capacity) > 0 ? undefined : t('chats.missingCapacity'),
      audiences: audience.length > 0 ? undefined : t('chats.missingAudience'),
    });
    if (!fine || !startsAt) return undefined;
    const about = values.about.trim();
    return {
      kind: values.kind as NewChat['kind'],
      title: values.title.trim(),
      ...(about && { about }),
      audiences: [...audience] as NewChat['audiences'],
      startsAt,
      minutes: Number(values.minutes),
      capacity: Number(capacity),
      coHosts: [...values.coHosts],
    };
  }

  /** @returns whether it is announced */
  async function save(): Promise<boolean> {
    const body = complete();
    if (!body) return false;
    return attempt(() => (chat() ? changeChat(id, body) : planChat(id, body)));
  }

  return { values, kinds, audiences, colleagues, errors, busy, failed, save };
}
