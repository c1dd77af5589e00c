/** What is for editors and officers only: every page and Lambda would carry it. */
const FOR_PEOPLE = new Set(['$schema', 'note', 'checkedOn']);

function forTheProgram(key: string, value: unknown): unknown {
  return FOR_PEOPLE.has(key) ? undefined : value;
}

/** Shorter words cost as much as the name they would get. */
const LEAST_CHARACTERS = 12;

/**
 * TypeScript that exports a release as a literal, in which words that stand several times, such as the number of a
 * document, stand once: a function that calculates is to stay small.
 */
export function literalOf(name: string, type: string, content: object): string {
  const times = new Map<string, number>();
  const worded = (value: unknown): string | undefined => {
    const isWords = typeof value === 'object' && value !== null && 'zh' in value;
    const json = typeof value === 'string' || isWords ? JSON.stringify(value) : '';
    return json.length > LEAST_CHARACTERS ? json : undefined;
  };
  JSON.stringify(content, (key, value) => {
    const words = worded(forTheProgram(key, value));
    if (words) times.set(words, (times.get(words) ?? 0) + 1);
    return forTheProgram(key, value);
  });
  const repeated = [...times].filter(([, count]) => count > 1).map(([words]) => words);
  const names = new Map(repeated.map((words, at) => [words, `w${at}`]));
  const literal = JSON.stringify(content, (key, value) => {
    const word = names.get(worded(value) ?? '');
    return word ? `\u0000${word}` : forTheProgram(key, value);
  });
  const constants = repeated.map((words, at) => `const w${at} = ${words};\n`).join('');
  return `${constants}export const ${name}: ${type} = ${literal.replaceAll(/"\\u0000(w\d+)"/g, '$1')};`;
}
