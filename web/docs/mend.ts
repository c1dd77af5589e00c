import type { Language } from '../../shared/messages/catalogue.ts';

const WORDS: Record<Language, { copy: string; contents: string }> = {
  'zh-CN': { copy: '复制', contents: '文档目录' },
  en: { copy: 'Copy', contents: 'Contents of the document' },
};

/**
 * What Scalar leaves undone for those who use a keyboard or listen: its small copy buttons have no name, its boxes that
 * scroll cannot be reached, and on a phone its bar says that it heads the page. Mended as they appear.
 */
export function mendAccessibility(language: Language, root: HTMLElement): void {
  const words = WORDS[language];
  const mend = () => {
    for (const button of root.querySelectorAll('button:not([aria-label], [aria-labelledby])'))
      if (!button.textContent?.trim()) button.setAttribute('aria-label', words.copy);
    for (const box of root.querySelectorAll('[class*="overflow-"]:not([tabindex])'))
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.setAttribute('tabindex', '0');
    for (const bar of root.querySelectorAll('[data-scalar-scroll-header]:not([role])')) {
      bar.setAttribute('role', 'navigation');
      bar.setAttribute('aria-label', words.contents);
      bar.querySelector('header')?.setAttribute('role', 'none');
    }
  };
  new MutationObserver(mend).observe(root, { childList: true, subtree: true });
  addEventListener('resize', mend);
}
