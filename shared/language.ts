/** The languages of the service, as `Accept-Language` names them. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** The same in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What each language says. */
export const inEach = <Said>(say: (language: Language) => Said): Readonly<Record<Language, Said>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<Language, Said>;

/** Each language in its own words. */
export const LANGUAGE_NAMES: Bilingual = { 'zh-CN': '中文', en: 'English' };
