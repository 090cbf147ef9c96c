import { defineStore } from 'pinia';
import { reactive } from 'vue';
import { now } from './clock.ts';
import type { DraftStatus } from './drafts.ts';

/** What stands in the fields of a form; a field that is not touched has no value. */
export type FormValues = Record<string, string | boolean | undefined>;
type Save = (values: FormValues, keepalive: boolean) => Promise<unknown>;

export type SelfSaving = {
  values: FormValues;
  status: DraftStatus;
  savedAt: string | undefined;
};

const pause = 1_200;
const retry = 8_000;

/** Forms whose draft the server keeps: in memory at once, saved a moment later, in memory until somebody logs out. */
export const useSelfSaving = defineStore('self-saving', () => {
  const forms = reactive(new Map<string, SelfSaving>());
  const savers = new Map<string, Save>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const underWay = new Map<string, Promise<void>>();

  function of(key: string): SelfSaving {
    if (!forms.has(key)) forms.set(key, { values: {}, status: 'empty', savedAt: undefined });
    return forms.get(key) as SelfSaving;
  }

  /** Takes over what the server has, unless something is being typed: that wins. */
  function load(key: string, kept: { values: FormValues; savedAt: string } | undefined, saver: Save) {
    savers.set(key, saver);
    const form = of(key);
    if (form.status === 'empty' && kept)
      Object.assign(form, { values: { ...kept.values }, status: 'kept', savedAt: kept.savedAt });
  }

  function plan(key: string, delay: number) {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void save(key), delay),
    );
  }

  function change(key: string, part: FormValues) {
    const form = of(key);
    Object.assign(form.values, part);
    form.status = 'typing';
    plan(key, pause);
  }

  /** One request at a time, so that an older text never overtakes a newer one. */
  async function save(key: string, keepalive = false) {
    clearTimeout(timers.get(key));
    await underWay.get(key);
    const form = forms.get(key);
    const saver = savers.get(key);
    if (!form || !saver || (form.status !== 'typing' && form.status !== 'waiting')) return;
    const attempt = put(key, form, () => saver({ ...form.values }, keepalive)).finally(() =>
      underWay.delete(key),
    );
    underWay.set(key, attempt);
    await attempt;
  }

  async function put(key: string, form: SelfSaving, send: () => Promise<unknown>) {
    const before = JSON.stringify(form.values);
    form.status = 'saving';
    try {
      await send();
      form.savedAt = new Date(now()).toISOString();
      form.status = JSON.stringify(form.values) === before ? 'kept' : 'typing';
    } catch {
      form.status = 'waiting';
      if (forms.get(key) === form) plan(key, retry);
    }
  }

  /** Before signing: no save may arrive after it and begin another draft. */
  async function rest(key: string) {
    clearTimeout(timers.get(key));
    await underWay.get(key);
  }

  /** What was signed is no draft any more. */
  function done(key: string) {
    clearTimeout(timers.get(key));
    forms.delete(key);
  }

  /** When the page goes out of sight. `keepalive` lets the requests outlive it. */
  const saveAll = () => Promise.all([...forms.keys()].map((key) => save(key, true)));

  function forget() {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    forms.clear();
    savers.clear();
  }

  return { of, load, change, save, rest, done, saveAll, forget };
});
