import { computed, ref } from 'vue';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { counterMessages } from '../../../shared/messages/counter.generated.ts';

/** What the page is read in; Chinese until the officer asks otherwise. */
export const language = ref<Language>('zh-CN');

/** The page's own labels in that language. */
export const text = computed(() => counterMessages[language.value]);
