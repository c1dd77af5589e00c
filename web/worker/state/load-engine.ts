/** The rules, the figures and the sentences of the law: loaded behind the first question. */
export type Engine = typeof import('./engine.ts');

let loading: Promise<Engine> | null = null;

/** One for the whole page. */
export function loadEngine(): Promise<Engine> {
  loading ??= import('./engine.ts');
  return loading;
}
