/** The languages of the service, as `Accept-Language` names them. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** The same in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Each language in its own words. */
export const LANGUAGE_NAMES: Bilingual = { 'zh-CN': '中文', en: 'English' };

/** The language in which the files of the law have what a reader of each is told: they have two. */
export const LAW_LANGUAGES: Readonly<Record<Language, 'zh' | 'en'>> = { 'zh-CN': 'zh', en: 'en' };
