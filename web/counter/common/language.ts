import { computed, ref } from 'vue';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { en } from '../text/en.ts';
import { type CounterText, zh } from '../text/zh.ts';

const TEXTS: Readonly<Record<Language, CounterText>> = { 'zh-CN': zh, en };

/** What the page is read in; Chinese until the officer asks otherwise. */
export const language = ref<Language>('zh-CN');

/** The page's own labels in that language. */
export const text = computed(() => TEXTS[language.value]);
