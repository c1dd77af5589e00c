import { ref, watch } from 'vue';
import type { Question } from '../../../shared/facts/index.ts';
import type { Reading } from '../../ui/language.ts';
import { factAt } from '../state/path.ts';
import type { Store } from '../state/store.ts';

/** What is entered for one question before it is taken, with what is wrong with it. */
export function useDraft({ facts, answer }: Store, id: string) {
  const value = ref<unknown>(factAt(facts.value, id));
  const fault = ref<string | null>(null);
  // Answered elsewhere on the page, as by the slider of the result.
  watch(
    () => factAt(facts.value, id),
    (now) => {
      value.value = now;
      fault.value = null;
    },
  );
  /** Takes the draft as the answer. `false` when it cannot be one. */
  async function take(draft: unknown = value.value): Promise<boolean> {
    value.value = draft;
    fault.value = await answer(id, draft);
    return fault.value === null;
  }
  function change(draft: unknown): void {
    value.value = draft;
    fault.value = null;
  }
  return { value, fault, change, take };
}

/** How to answer here: the catalogue tells what to write, also in a roster, where this page has a button for it. */
export function helpOf({ help, onPage = help }: Question, { language }: Reading): string {
  return onPage[language.value];
}
