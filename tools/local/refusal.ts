/** A reason not to start that the person at the keyboard can mend: printed in both languages, without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  readonly zh: string;
  readonly en: string;

  constructor(words: { zh: string; en: string }, cause?: unknown) {
    super(words.en, { cause });
    this.zh = words.zh;
    this.en = words.en;
  }
}
