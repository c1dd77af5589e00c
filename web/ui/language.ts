import { type ComputedRef, computed, type InjectionKey, inject, provide, type Ref, ref } from 'vue';
import { LANGUAGES, type Language } from '../../shared/language.ts';
import { type GradesMessages, gradesMessages } from '../../shared/messages/grades.generated.ts';
import { type PageMessages, pageMessages } from '../../shared/messages/page.generated.ts';
import { type PageFlowMessages, pageFlowMessages } from '../../shared/messages/page-flow.generated.ts';
import { type PageKeepMessages, pageKeepMessages } from '../../shared/messages/page-keep.generated.ts';

/** The page's own labels. Sentences about the law come from shared/messages with each answer. */
export interface PageText extends PageMessages {
  grade: GradesMessages;
  flow: PageFlowMessages;
  keep: PageKeepMessages;
}

/** The page's own labels in each language. */
export const PAGE_TEXT = Object.fromEntries(
  LANGUAGES.map((language): [Language, PageText] => [
    language,
    {
      ...pageMessages[language],
      grade: gradesMessages[language],
      flow: pageFlowMessages[language],
      keep: pageKeepMessages[language],
    },
  ]),
) as Readonly<Record<Language, PageText>>;

/** What the page is read in; the first of the languages until the person asks otherwise. */
export const language = ref<Language>(LANGUAGES[0]);

/** The page's own labels in that language. */
export const text = computed(() => PAGE_TEXT[language.value]);

/** How one part of a page is read. */
export interface Reading {
  language: Readonly<Ref<Language>>;
  text: ComputedRef<PageText>;
}

const READING: InjectionKey<Reading> = Symbol('reading');
const OF_THE_PAGE: Reading = { language, text };

/** Gives everything below its own language, so that several calculators on one page need not agree. */
export function provideReading(own: Readonly<Ref<Language>>): Reading {
  const reading = { language: own, text: computed(() => PAGE_TEXT[own.value]) };
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
