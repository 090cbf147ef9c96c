import { createI18n, useI18n } from 'vue-i18n';
import { type Locale, messages, type TextKey } from '../texts/index.ts';
import type { Register } from './api-model.ts';

export type Values = Record<string, string | number>;
/** `n` also chooses between the forms of a text that has several. */
export type Translate = (key: TextKey, values?: Values) => string;

export const createTexts = (locale: Locale = 'de-sie') =>
  createI18n({
    legacy: false,
    locale,
    fallbackLocale: locale,
    messages,
    missingWarn: true,
    fallbackWarn: false,
  });

/** Texts in easy language do not exist yet; until then the formal ones are shown. */
export const localeOf = (register: Register | undefined): Locale => (register === 'du' ? 'de-du' : 'de-sie');

export function useText() {
  const { t: translate, locale } = useI18n();
  const t: Translate = (key, values = {}) =>
    typeof values['n'] === 'number' ? translate(key, values, values['n']) : translate(key, values);
  return { t, locale };
}
