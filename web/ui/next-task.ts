/** Lets the browser draw and hear taps before work goes on: a phone must not stand still while the result is made. */
export const nextTask = (): Promise<void> => new Promise((go) => setTimeout(go));
