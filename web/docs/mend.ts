import type { Language } from '../../shared/text/catalogue.ts';

const COPY: Record<Language, string> = { 'zh-CN': '复制', en: 'Copy' };
const EXAMPLE: Record<Language, string> = { 'zh-CN': '例子', en: 'Example' };

/**
 * Two things that Scalar leaves undone for those who use a keyboard or listen: its small copy buttons have no name,
 * and its boxes that scroll cannot be reached. Mended as they appear.
 */
export function mendAccessibility(language: Language, root = document.body): void {
  const mend = () => {
    for (const button of root.querySelectorAll('button:not([aria-label])'))
      if (!button.textContent?.trim() && !button.hasAttribute('aria-labelledby'))
        button.setAttribute('aria-label', COPY[language]);
    for (const box of root.querySelectorAll('.scalar-card-content:not([tabindex])')) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      box.setAttribute('tabindex', '0');
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', EXAMPLE[language]);
    }
  };
  new MutationObserver(mend).observe(root, { childList: true, subtree: true });
}
