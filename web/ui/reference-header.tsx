import type { Language } from '../../shared/messages/catalogue.ts';
import { LanguageButton } from './language-button.tsx';

const TEXTS = {
  'zh-CN': {
    brand: '灵保',
    pages: '网页',
    home: '测算',
    policy: '政策数据',
    embed: '嵌入',
    docs: '接口',
  },
  en: {
    brand: 'Lingbao',
    pages: 'Pages',
    home: 'Calculator',
    policy: 'Policy figures',
    embed: 'Embed',
    docs: 'API',
  },
} as const satisfies Record<Language, unknown>;

const PAGES = ['home', 'policy', 'embed', 'docs'] as const;

export interface ReferenceHeaderProps {
  language: Language;
  here: (typeof PAGES)[number];
  switchTo: (other: Language) => void;
}

/** The head of the pages for officers, partners and developers. */
export function ReferenceHeader({ language, here, switchTo }: ReferenceHeaderProps) {
  const t = TEXTS[language];
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
