import { nextTick } from 'vue';
import { text } from '../language.ts';
import type { Calculator } from './use-calculator.ts';

/** The box for a base to the fen, with what is wrong with it above it, where the keyboard of a phone does not hide it. */
export function ExactBase({ calculator: { box, type, leave }, base }: { calculator: Calculator; base: string }) {
  const t = text.value;
  async function left(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLElement;
    leave();
    await nextTick();
    // The cost that sticks to the bottom may lie over the new lines.
    if (box.fault) input.parentElement?.scrollIntoView({ block: 'nearest' });
  }
  return (
    <>
      <label for="exact">{t.exact}</label>
      <p id="exact-fault" class="fault" role="alert">
        {box.fault}
      </p>
      <div class="with-unit">
        <input
          id="exact"
          name="exact"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={box.typed ?? base}
          aria-invalid={box.fault !== null}
          aria-describedby="exact-fault"
          onInput={(event) => type((event.currentTarget as HTMLInputElement).value)}
          onChange={(event) => void left(event)}
        />
        <span>{t.exactUnit}</span>
      </div>
    </>
  );
}
