import { computed, type MaybeRefOrGetter, shallowRef, toValue } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { type DraftFile, useDrafts } from '../../lib/drafts.ts';
import { fileSize } from '../../lib/file-size.ts';
import { asProblem } from '../../lib/problem.ts';
import { useService } from '../../lib/service.ts';
import { useText } from '../../lib/text.ts';
import { upload } from '../../lib/upload.ts';

/** What may be attached to a letter here; nothing if the service takes no files. */
function useAttachmentRules() {
  const { data: service } = useService();
  return computed(() => service.value?.offers.find(({ kind }) => kind === 'mail-counselling')?.attachments);
}

/** The files beside the unsent text under one key: adding, trying again, taking back. */
export function useAttachments(key: MaybeRefOrGetter<string>) {
  const { t } = useText();
  const drafts = useDrafts();
  const rules = useAttachmentRules();
  const files = computed(() => drafts.of(toValue(key)).files);
  /** What was done last, for those who hear the page. */
  const said = shallowRef('');
  const refused = shallowRef('');
  const room = computed(() => (rules.value?.maxCount ?? 0) - files.value.length);

  const why = (name: string, error: unknown): string => {
    const problem = asProblem(error);
    if (problem.status === 0 || problem.status >= 500) return t('files.failed', { name });
    return t('files.refused', { name, why: problem.errors[0]?.message ?? problem.message });
  };

  async function send(file: DraftFile) {
    if (!file.source) return;
    const { id, name, source } = file;
    const stop = new AbortController();
    Object.assign(file, { state: 'sending', share: 0, stop });
    const path = `/drafts/${toValue(key)}/attachments/${id}`;
    try {
      const {
        size,
        mediaType,
        name: kept,
      } = await upload(
        path,
        source,
        (share) => {
          file.share = share;
        },
        stop.signal,
      );
      Object.assign(file, { state: 'kept', name: kept, size, mediaType, source: undefined });
      said.value = t('files.added', { name: kept });
    } catch (error) {
      if (stop.signal.aborted) return;
      const { status } = asProblem(error);
      refused.value = why(name, error);
      // What the service refuses it will refuse again; what did not arrive may be tried again.
      if (status === 0 || status >= 500) file.state = 'failed';
      else drafts.dropFile(toValue(key), id);
    }
  }

  async function add(chosen: readonly File[]) {
    refused.value = '';
    said.value = '';
    const limit = rules.value?.maxBytes ?? 0;
    for (const source of chosen) {
      if (room.value <= 0) refused.value = t('files.full', { count: rules.value?.maxCount ?? 0 });
      else if (source.size > limit)
        refused.value = t('files.tooLarge', { name: source.name, size: fileSize(limit) });
      else await send(drafts.addFile(toValue(key), source));
    }
  }

  async function remove({ id, name, state, stop }: DraftFile) {
    refused.value = '';
    stop?.abort();
    // One that broke off may have arrived all the same.
    const path = { key: toValue(key), attachmentId: id };
    try {
      await answer(api.DELETE('/drafts/{key}/attachments/{attachmentId}', { params: { path } }));
    } catch (error) {
      if (state === 'kept' && asProblem(error).status !== 404) {
        refused.value = why(name, error);
        return;
      }
    }
    drafts.dropFile(toValue(key), id);
    said.value = t('files.removed', { name });
  }

  /** Why the letter cannot be sent yet, if it is for a file. */
  const obstacle = computed(() => {
    if (files.value.some(({ state }) => state === 'sending')) return t('files.stillSending');
    if (files.value.some(({ state }) => state === 'failed')) return t('files.notSent');
    return undefined;
  });

  return { rules, files, room, said, refused, obstacle, add, again: send, remove };
}
