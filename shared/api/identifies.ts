/** Digits as people write them: also full width, which NFKC makes plain, and in Chinese. */
const DIGIT = '[0-9〇零一二三四五六七八九]';
/** Seven in a row are a telephone number, an identity number or the number of a file; no amount of a note is so long. */
const IN_A_ROW = new RegExp(`${DIGIT}{7}`);
/** Eleven in groups are a mobile number (138 0013 8000) or an identity number; a day (2026-11-24) has eight. */
const IN_GROUPS = new RegExp(`(?:${DIGIT}[\\s.·_-]*){11}`);

/** Whether a text seems to hold a number that somebody is known by: identity card, telephone, bank card, file. */
export function identifies(text: string): boolean {
  const plain = text.normalize('NFKC');
  return IN_A_ROW.test(plain) || IN_GROUPS.test(plain);
}
