import { defineComponent, ref, watch } from 'vue';
import { focusNext } from '../../ui/dom.ts';
import { useReading } from '../../ui/language.ts';
import { clientIn, type Failure } from './api-client.ts';
import { Fault } from './fault.tsx';
import { Stored } from './stored.tsx';
import type { StoredRecord } from './stored-record.ts';

type State = 'loading' | 'removed' | { failure: Failure } | { stored: StoredRecord };

/** The view of a stored answer: fetching it, and what is there instead when it cannot be had. */
export const SavedPage = defineComponent(
  (props: { id: string }) => {
    const { language, text } = useReading();
    const client = clientIn(language);
    const state = ref<State>('loading');
    const heading = ref<HTMLElement | null>(null);
    async function load(): Promise<void> {
      state.value = 'loading';
      const { id } = props;
      const reply = await client.find(id);
      // Meanwhile another one may have been asked for.
      if (id === props.id) state.value = reply.ok ? { stored: reply.value } : { failure: reply.failure };
    }
    watch(() => props.id, load, { immediate: true });
    function body() {
      const t = text.value;
      const now = state.value;
      if (now === 'loading') return <p role="status">{t.loading}</p>;
      if (now === 'removed') return <p role="status">{t.removed}</p>;
      if ('failure' in now) return <Fault failure={now.failure} retry={() => void load()} />;
      return <Stored stored={now.stored} removed={removed} />;
    }
    function removed(): void {
      state.value = 'removed';
      void focusNext(heading);
    }
    return () => (
      <main>
        <h1 ref={heading} tabindex={-1}>
          {text.value.savedTitle}
        </h1>
        {body()}
        <p>
          <a href="#/">{text.value.back}</a>
        </p>
      </main>
    );
  },
  { props: ['id'] },
);
