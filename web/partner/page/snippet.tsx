import { defineComponent, ref } from 'vue';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { partnerMessages } from '../../../shared/messages/partner.generated.ts';
import { type Chosen, policyOf, snippetOf } from './kit.ts';

interface SnippetProps {
  language: Language;
  chosen: Chosen;
}

/** The lines to copy into a page, and what that page's policy has to allow. */
export const Snippet = defineComponent(
  (props: SnippetProps) => {
    const said = ref<'copied' | 'copyFailed' | null>(null);
    async function copy(text: string): Promise<void> {
      try {
        await navigator.clipboard.writeText(text);
        said.value = 'copied';
      } catch {
        said.value = 'copyFailed';
      }
    }
    return () => {
      const t = partnerMessages[props.language];
      const snippet = snippetOf(location.origin, props.chosen, t.fallback);
      return (
        <section>
          <h2>{t.snippet}</h2>
          <p>{t.snippetHint}</p>
          <pre class="snippet" tabindex={0}>
            <code>{snippet}</code>
          </pre>
          <div class="buttons">
            <button type="button" onClick={() => void copy(snippet)}>
              {t.copy}
            </button>
          </div>
          <p role="status">{said.value ? t[said.value] : ''}</p>
          <p>{t.policy}</p>
          <pre class="snippet" tabindex={0}>
            <code>{policyOf(location.origin)}</code>
          </pre>
        </section>
      );
    };
  },
  { props: ['language', 'chosen'] },
);
