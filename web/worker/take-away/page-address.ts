/** The address of the calculator itself, also from inside a partner's frame: links that people pass on lead there. */
export const pageAddress = (): string => new URL('/', location.href).href;
