import type { Language } from '../../shared/messages/catalogue.ts';
import { LANGUAGE_NAMES } from './text/language-names.ts';

interface LanguageButtonProps {
  language: Language;
  switchTo: (other: Language) => void;
}

/** To the other language, in whose own words it says so. */
export function LanguageButton({ language, switchTo }: LanguageButtonProps) {
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" lang={other} onClick={() => switchTo(other)}>
      {LANGUAGE_NAMES[other]}
    </button>
  );
}
