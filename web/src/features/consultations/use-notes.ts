import { computed, ref, shallowRef } from 'vue';
import type { NoteSource } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useDrafts } from '../../lib/drafts.ts';
import { useText } from '../../lib/text.ts';
import type { TextKey } from '../../texts/index.ts';
import { addNote, removeNote } from './commands.ts';
import { useNotes, useRefresh } from './queries.ts';

export const noteSources: Record<NoteSource, TextKey> = {
  phone: 'notes.sources.phone',
  'in-person': 'notes.sources.inPerson',
  other: 'notes.sources.other',
};

/** The notes on a case, and one that is being written: in memory alone, until it is kept or somebody logs out. */
export function useCaseNotes(id: string) {
  const { t } = useText();
  const drafts = useDrafts();
  const refresh = useRefresh();
  const { data: notes, error, refetch } = useNotes(() => id);
  const key = `note of ${id}`;
  const source = ref<NoteSource>('phone');
  const text = computed({ get: () => drafts.of(key).text, set: (value) => (drafts.of(key).text = value) });
  const { busy, failed, attempt } = useAttempt();
  const missing = shallowRef<string>();
  const said = shallowRef('');

  const act = (work: () => Promise<unknown>, words: string) =>
    attempt(async () => {
      said.value = '';
      await work();
      await refresh();
      said.value = words;
    });

  async function add() {
    const { clientMessageId } = drafts.of(key);
    missing.value = text.value.trim() ? undefined : t('notes.missing');
    if (missing.value) return;
    await act(async () => {
      await addNote(id, clientMessageId, { source: source.value, text: text.value.trim() });
      drafts.sent(key);
    }, t('notes.kept'));
  }

  const remove = (noteId: string) => act(() => removeNote(id, noteId), t('notes.removed'));

  return { notes, error, refetch, source, text, busy, missing, failed, said, add, remove };
}
