/** The languages of the service, as `Accept-Language` names them. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** The same text in each language. */
export type Bilingual = Readonly<Record<Language, string>>;
