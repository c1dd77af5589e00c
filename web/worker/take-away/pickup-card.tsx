import { defineComponent, ref } from 'vue';
import { CopyButton } from '../../ui/copy-button.tsx';
import { focusNext } from '../../ui/dom.ts';
import { useReading, useText } from '../../ui/language.ts';
import { clientIn, type Failure } from './api-client.ts';
import { Fault } from './fault.tsx';
import { Qr } from './qr.tsx';
import { linkTo, pageAddress } from './saved-link.ts';
import type { StoredRecord } from './stored-record.ts';

/** The pick-up code, large, with what a person does with it. */
export function PickupCard({ stored, removed }: { stored: StoredRecord; removed: () => void }) {
  const t = useText();
  const link = linkTo(stored.id, pageAddress());
  return (
    <div class="pickup">
      <p>{t.pickupCode}</p>
      <p class="pickup-code">{stored.pickupCode}</p>
      <Qr content={stored.pickupCode} label={t.keep.qr({ code: stored.pickupCode })} />
      <p>{t.pickupHint}</p>
      <p class="hint">{t.keptUntil({ day: stored.expiresOn })}</p>
      <p class="buttons">
        <CopyButton label={t.copyCode} content={stored.pickupCode} />
        <CopyButton label={t.copyLink} content={link} />
      </p>
      <RemoveButton key={stored.id} id={stored.id} removed={removed} />
    </div>
  );
}

/** Deletes a stored answer after a second tap. */
const RemoveButton = defineComponent(
  (props: { id: string; removed: () => void }) => {
    const { language, text } = useReading();
    const client = clientIn(language);
    const state = ref<'still' | 'sure' | 'removing'>('still');
    const failure = ref<Failure | null>(null);
    const first = ref<HTMLElement | null>(null);

    function turn(to: 'still' | 'sure'): void {
      state.value = to;
      void focusNext(first);
    }
    async function remove(): Promise<void> {
      state.value = 'removing';
      failure.value = null;
      const reply = await client.remove(props.id);
      // Gone already is as good as deleted.
      if (reply.ok || reply.failure.kind === 'not-found') return props.removed();
      failure.value = reply.failure;
      state.value = 'still';
    }

    return () => {
      const t = text.value;
      if (failure.value) return <Fault failure={failure.value} retry={() => void remove()} />;
      if (state.value === 'removing') return <p role="status">{t.removing}</p>;
      if (state.value === 'still')
        return (
          <button key="remove" ref={first} type="button" class="quiet" onClick={() => turn('sure')}>
            {t.remove}
          </button>
        );
      return (
        <fieldset class="notice-box">
          <legend>{t.removeSure}</legend>
          <p class="buttons">
            <button key="keep" ref={first} type="button" onClick={() => turn('still')}>
              {t.removeNo}
            </button>
            <button type="button" class="danger" onClick={() => void remove()}>
              {t.removeYes}
            </button>
          </p>
        </fieldset>
      );
    };
  },
  { props: ['id', 'removed'] },
);
