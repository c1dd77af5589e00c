/** A day or month as people write it. */
export function dateWords(date: string): string {
  const month = `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月`;
  return date.length > 7 ? `${month}${Number(date.slice(8))}日` : month;
}
