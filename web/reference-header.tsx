import type { Language } from '../shared/text/catalogue.ts';

const TEXTS = {
  'zh-CN': {
    brand: '灵保',
    other: 'English',
    pages: '网页',
    home: '测算',
    policy: '政策数据',
    embed: '嵌入',
    docs: '接口',
  },
  en: {
    brand: 'Lingbao',
    other: '中文',
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
  switchLanguage: () => void;
}

/** The head of the pages for officers, partners and developers. */
export function ReferenceHeader({ language, here, switchLanguage }: ReferenceHeaderProps) {
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
      <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
        {t.other}
      </button>
    </header>
  );
}
