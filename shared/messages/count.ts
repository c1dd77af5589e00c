/** A number with its word in English, which changes with it: `1 month`, `2 months`. */
export const counted = (count: string | number | undefined, word: string): string =>
  `${count} ${word}${String(count) === '1' ? '' : 's'}`;
