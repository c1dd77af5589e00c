import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../shared/language.ts';

interface LanguageButtonProps {
  language: Language;
  switchTo: (other: Language) => void;
}

/** To the other language (the next, where there are more), in whose own words it says so. */
export function LanguageButton({ language, switchTo }: LanguageButtonProps) {
  const other = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;
  return (
    <button type="button" lang={other} onClick={() => switchTo(other)}>
      {LANGUAGE_NAMES[other]}
    </button>
  );
}
