import { defineStore } from 'pinia';
import { markRaw, reactive } from 'vue';
import { type AttachedFile, answer, api } from './api.ts';

type DraftText = { text: string; reason?: string; topic?: string };

/** `kept`: as the server has it. `waiting`: it could not be saved and will be tried again. */
export type DraftStatus = 'empty' | 'typing' | 'saving' | 'kept' | 'waiting';

/** A file beside an unsent text: kept by the server, on its way there, or stuck. */
export type DraftFile = AttachedFile & {
  state: 'sending' | 'kept' | 'failed';
  /** How much of it has been sent, from 0 to 1. */
  share: number;
  /** What is to be sent, as long as it has not arrived. */
  source?: File | undefined;
  stop?: AbortController;
};

export type DraftEntry = DraftText & {
  files: DraftFile[];
  status: DraftStatus;
  savedAt: string | undefined;
  loaded: boolean;
  /** Goes with every attempt to send this text, so that it arrives once. */
  clientMessageId: string;
};

const pause = 1_200;
const retry = 8_000;

const blank = (): DraftEntry => ({
  text: '',
  reason: undefined,
  topic: undefined,
  files: [],
  status: 'empty',
  savedAt: undefined,
  loaded: false,
  clientMessageId: crypto.randomUUID(),
});

/** Text that has not been sent yet: in memory at once, on the server a moment later. */
export const useDrafts = defineStore('drafts', () => {
  const entries = reactive(new Map<string, DraftEntry>());
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const underWay = new Map<string, Promise<void>>();

  function of(key: string): DraftEntry {
    if (!entries.has(key)) entries.set(key, blank());
    return entries.get(key) as DraftEntry;
  }

  async function load(key: string) {
    const draft = of(key);
    if (draft.loaded) return;
    const stored = await answer(api.GET('/drafts/{key}', { params: { path: { key } } }));
    draft.loaded = true;
    for (const file of stored?.attachments ?? [])
      if (!draft.files.some(({ id }) => id === file.id))
        draft.files.push({ ...file, state: 'kept', share: 1 });
    // Somebody may already be typing on a slow line: what stands in the field wins.
    if (!stored || draft.text !== '') return;
    const { text, reason, topic, savedAt } = stored;
    Object.assign(draft, {
      text,
      reason: reason ?? undefined,
      topic: topic ?? undefined,
      savedAt,
      status: 'kept',
    });
  }

  function plan(key: string, delay: number) {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void save(key), delay),
    );
  }

  function change(key: string, part: Partial<DraftText>) {
    const draft = of(key);
    Object.assign(draft, part, { status: 'typing' });
    plan(key, pause);
  }

  /** One request at a time, so that an older text never overtakes a newer one. */
  async function save(key: string, keepalive = false) {
    clearTimeout(timers.get(key));
    await underWay.get(key);
    const draft = entries.get(key);
    if (draft?.status !== 'typing' && draft?.status !== 'waiting') return;
    const attempt = put(key, draft, keepalive).finally(() => underWay.delete(key));
    underWay.set(key, attempt);
    await attempt;
  }

  async function put(key: string, draft: DraftEntry, keepalive: boolean) {
    const { text, reason, topic } = draft;
    draft.status = 'saving';
    try {
      const { savedAt } = await answer(
        api.PUT('/drafts/{key}', { params: { path: { key } }, body: { text, reason, topic }, keepalive }),
      );
      draft.savedAt = savedAt;
      const unchanged = draft.text === text && draft.reason === reason && draft.topic === topic;
      draft.status = unchanged ? 'kept' : 'typing';
    } catch {
      draft.status = 'waiting';
      if (entries.get(key) === draft) plan(key, retry);
    }
  }

  /** Puts a chosen file on the list; sending it is another matter. */
  function addFile(key: string, source: File): DraftFile {
    const { files } = of(key);
    const { name, size } = source;
    const id = crypto.randomUUID();
    files.push({
      id,
      name,
      size,
      mediaType: 'text/plain',
      state: 'sending',
      share: 0,
      source: markRaw(source),
    });
    return files.at(-1) as DraftFile;
  }

  function dropFile(key: string, id: string) {
    const draft = of(key);
    draft.files = draft.files.filter((file) => file.id !== id);
  }

  /** Before sending: no save may arrive after it and bring the draft back. */
  async function rest(key: string) {
    clearTimeout(timers.get(key));
    await underWay.get(key);
  }

  /** The text was sent; the server has dropped its draft with it. */
  function sent(key: string) {
    clearTimeout(timers.get(key));
    entries.delete(key);
  }

  function forget() {
    for (const timer of timers.values()) clearTimeout(timer);
    for (const { files } of entries.values()) for (const { stop } of files) stop?.abort();
    timers.clear();
    entries.clear();
  }

  /** When the page goes out of sight. `keepalive` lets the requests outlive it. */
  function saveAll() {
    return Promise.all([...entries.keys()].map((key) => save(key, true)));
  }

  return { of, load, change, addFile, dropFile, save, rest, sent, forget, saveAll };
});
