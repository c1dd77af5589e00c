import { defineComponent, nextTick, reactive, useId, watch } from 'vue';
import { Decimal, yuan } from '../../../shared/money.ts';
import { typedNumber } from '../../ui/control.ts';
import { entered } from '../../ui/dom.ts';
import { useReading } from '../../ui/language.ts';
import { grouped } from '../../ui/tidy.ts';
import { useStore } from '../state/store.ts';
import type { Band } from './band.ts';

/** The box for a base to the fen, with what is wrong with it above it, where the keyboard of a phone does not hide it. */
export const ExactBase = defineComponent(
  (props: { band: Band; base: string | null }) => {
    const { answer } = useStore();
    const { text } = useReading();
    const id = useId();
    /** What stands in the box while it is not the base itself, with what is wrong with it. */
    const box = reactive<{ typed: string | null; fault: string | null }>({ typed: null, fault: null });

    async function take(typed: string): Promise<string | null> {
      const amount = typedNumber(typed);
      if (!/^\d{1,9}(\.\d{1,2})?$/.test(amount))
        return text.value.badAmount({ floor: grouped(props.band.floor), ceiling: grouped(props.band.ceiling) });
      return answer('base', { amount: yuan(new Decimal(amount)) });
    }
    /** A good amount counts at once; a bad one only takes a complaint back or changes it, so that nobody is interrupted. */
    async function type(event: Event): Promise<void> {
      const typed = entered(event);
      const complained = box.fault !== null;
      box.typed = typed;
      const fault = await take(typed);
      if (box.typed === typed) box.fault = complained ? fault : null;
    }
    /** The person has left the box: now a bad amount is spoken of, and a good one is written out. */
    async function leave(event: Event): Promise<void> {
      const input = event.currentTarget as HTMLElement;
      if (box.typed === null) return;
      box.fault = await take(box.typed);
      if (box.fault === null) box.typed = null;
      await nextTick();
      // What sticks to the bottom may lie over the new lines.
      if (box.fault) input.parentElement?.scrollIntoView({ block: 'nearest' });
    }
    // Another way to choose takes over from what was typed.
    watch(
      () => props.base,
      (base) => {
        if (box.typed === null || base === null || sameAmount(box.typed, base)) return;
        Object.assign(box, { typed: null, fault: null });
      },
    );
    return () => {
      const t = text.value;
      return (
        <>
          <label for={id}>{t.exact}</label>
          <p id={`${id}-fault`} class="fault" role="alert">
            {box.fault}
          </p>
          <div class="with-unit">
            <input
              id={id}
              name="exact"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              value={box.typed ?? props.base?.replace('.00', '') ?? ''}
              aria-invalid={box.fault !== null}
              aria-describedby={`${id}-fault`}
              onInput={(event) => void type(event)}
              onChange={(event) => void leave(event)}
            />
            <span>{t.exactUnit}</span>
          </div>
        </>
      );
    };
  },
  { props: ['band', 'base'] },
);

const sameAmount = (typed: string, base: string): boolean => {
  const amount = typedNumber(typed);
  return /^\d+(\.\d+)?$/.test(amount) && new Decimal(amount).eq(base);
};
