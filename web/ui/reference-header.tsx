import type { Language } from '../../shared/language.ts';
import { siteMessages } from '../../shared/messages/site.generated.ts';
import { LanguageButton } from './language-button.tsx';

const PAGES = ['home', 'policy', 'partners', 'embed', 'docs'] as const;

export interface ReferenceHeaderProps {
  language: Language;
  here: (typeof PAGES)[number];
  switchTo: (other: Language) => void;
}

/** The head of the pages for officers, partners and developers. */
export function ReferenceHeader({ language, here, switchTo }: ReferenceHeaderProps) {
  const t = siteMessages[language];
  return (
    <header>
      <p class="brand">{t.brand}</p>
      <nav aria-label={t.pages}>
        <ul>
          {PAGES.map((page) => (
            <li key={page}>
              <a href={page === 'home' ? '/' : `/${page}`} aria-current={page === here ? 'page' : undefined}>
                {t[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LanguageButton language={language} switchTo={switchTo} />
    </header>
  );
}
