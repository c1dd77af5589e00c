import { nextTick, type Ref } from 'vue';

/** Moves the focus to an element that the state just set brings about, so that it is not lost with the one that went. */
export async function focusNext(element: Ref<HTMLElement | null>): Promise<void> {
  await nextTick();
  element.value?.focus();
}
