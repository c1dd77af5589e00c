import { type ComputedRef, computed, type InjectionKey, inject, provide, type Ref, ref } from 'vue';
import type { Language } from '../../shared/messages/catalogue.ts';
import { en } from './text/en.ts';
import { type PageText, zh } from './text/zh.ts';

const TEXTS: Readonly<Record<Language, PageText>> = { 'zh-CN': zh, en };

/** What the page is read in; Chinese until the person asks otherwise. */
export const language = ref<Language>('zh-CN');

/** The page's own labels in that language. */
export const text = computed(() => TEXTS[language.value]);

/** How one part of a page is read. */
export interface Reading {
  language: Readonly<Ref<Language>>;
  text: ComputedRef<PageText>;
}

const READING: InjectionKey<Reading> = Symbol('reading');
const OF_THE_PAGE: Reading = { language, text };

/** Gives everything below its own language, so that several calculators on one page need not agree. */
export function provideReading(own: Readonly<Ref<Language>>): Reading {
  const reading = { language: own, text: computed(() => TEXTS[own.value]) };
  provide(READING, reading);
  return reading;
}

/** The reading here: that of the nearest calculator, or of the page. For `setup` and render functions. */
export function useReading(): Reading {
  return inject(READING, OF_THE_PAGE);
}

/** The labels here, for render functions. */
export function useText(): PageText {
  return useReading().text.value;
}
