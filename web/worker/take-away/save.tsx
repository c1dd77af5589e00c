import { defineComponent, ref } from 'vue';
import { focusNext } from '../../ui/dom.ts';
import { useReading } from '../../ui/language.ts';
import { useStore } from '../state/store.ts';
import { clientIn } from './api-client.ts';
import { Fault } from './fault.tsx';
import { PickupCard } from './pickup-card.tsx';
import { hashOf } from './saved-link.ts';
import { useSaving } from './saving.ts';
import type { StoredRecord } from './stored-record.ts';

/** Saving what was told, and the code that comes of it. */
export const Save = defineComponent(
  (props: { saved: (record: StoredRecord | null) => void }) => {
    const { language, text } = useReading();
    const { facts } = useStore();
    const { status, save, forget } = useSaving(clientIn(language));
    const removed = ref(false);
    const heading = ref<HTMLElement | null>(null);

    async function start(): Promise<void> {
      removed.value = false;
      await save(facts.value);
      if (status.now.state !== 'saved') return;
      props.saved(status.now.stored);
      await focusNext(heading);
    }
    function remove(): void {
      forget();
      props.saved(null);
      removed.value = true;
      void focusNext(heading);
    }

    return () => {
      const t = text.value;
      const now = status.now;
      const changed = now.state === 'saved' && now.facts !== JSON.stringify(facts.value);
      return (
        <div>
          <h3 ref={heading} tabindex={-1}>
            {now.state === 'saved' ? t.saved : t.save}
          </h3>
          {now.state === 'saved' && (
            <>
              <PickupCard stored={now.stored} removed={remove} />
              <p>
                <a href={hashOf(now.stored.id)}>{t.openSaved}</a>
              </p>
              {changed && <p>{t.changed}</p>}
            </>
          )}
          <p role="status">{now.state === 'saving' ? t.saving : removed.value ? t.removed : null}</p>
          {now.state === 'failed' && <Fault failure={now.failure} retry={() => void start()} />}
          {(now.state === 'open' || changed) && (
            <>
              <p class="hint">{t.saveHint}</p>
              {facts.value.base === undefined && <p class="hint">{t.saveOpen}</p>}
              <button type="button" class="primary" onClick={() => void start()}>
                {t.save}
              </button>
            </>
          )}
        </div>
      );
    };
  },
  { props: ['saved'] },
);
