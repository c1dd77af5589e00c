/** What stands in a field, for its `onInput` or `onChange`. */
export const entered = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
