import { defineComponent, ref } from 'vue';
import { entered } from '../../ui/dom.ts';
import { useText } from '../../ui/language.ts';
import { hashOf, idIn } from './saved-link.ts';

/** Opens a stored answer from the link or number that was given when it was saved. */
export const Find = defineComponent(() => {
  const pasted = ref('');
  const bad = ref(false);
  function open(event: Event): void {
    event.preventDefault();
    const id = idIn(pasted.value);
    bad.value = id === null;
    if (id) location.hash = hashOf(id);
  }
  return () => {
    const t = useText();
    return (
      <details>
        <summary>{t.find}</summary>
        <form onSubmit={open}>
          <label for="find">{t.findLabel}</label>
          <p id="find-hint" class="hint">
            {t.findHint}
          </p>
          <input
            id="find"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={pasted.value}
            aria-invalid={bad.value}
            aria-describedby="find-hint find-fault"
            onInput={(event) => {
              pasted.value = entered(event);
              bad.value = false;
            }}
          />
          <p id="find-fault" class="fault" role="alert">
            {bad.value ? t.findBad : null}
          </p>
          <button type="submit">{t.findButton}</button>
        </form>
      </details>
    );
  };
});
