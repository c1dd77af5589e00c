import { nextTick, type Ref } from 'vue';

/** What stands in a field, for its `onInput` or `onChange`. */
export const entered = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

/** Moves the focus to an element that the state just set brings about, so that it is not lost with the one that went. */
export async function focusNext(element: Ref<HTMLElement | null>): Promise<void> {
  await nextTick();
  element.value?.focus();
}

/** Lets the browser draw and hear taps before work goes on: a phone must not stand still while the result is made. */
export const nextTask = (): Promise<void> => new Promise((go) => setTimeout(go));
