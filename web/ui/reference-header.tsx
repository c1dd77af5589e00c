import type { Language } from '../../shared/language.ts';
import { siteMessages } from '../../shared/messages/site.generated.ts';
import { LanguageButton } from './language-button.tsx';

const PAGES = {
  home: '/',
  policy: '/policy',
  partners: '/partners',
  embed: '/embed',
  docs: '/docs',
  guides: '/docs/index.html',
};

export interface ReferenceHeaderProps {
  language: Language;
  here: keyof typeof PAGES;
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
          {(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => (
            <li key={page}>
              <a href={PAGES[page]} aria-current={page === here ? 'page' : undefined}>
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
