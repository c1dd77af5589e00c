/** What an answer has at a JSON pointer, as text; `undefined` where it has nothing. */
export function valueAt(answer: unknown, pointer: string): string | undefined {
  let found = answer;
  for (const name of pointer.split('/').slice(1)) found = (found as Record<string, unknown> | null | undefined)?.[name];
  return found === undefined || found === null ? undefined : String(found);
}
