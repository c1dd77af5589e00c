/** The rules, the figures and the sentences of the law: loaded behind the first question. */
export type Engine = typeof import('./engine.ts');

let loading: Promise<Engine> | null = null;

/** One for the whole page; a failed try, as without a network, may be repeated. */
export function loadEngine(): Promise<Engine> {
  loading ??= import('./engine.ts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
