/** Made by tools/build/page/scalar.ts. */
declare module 'virtual:scalar' {
  /** Address of Scalar's one-file build. */
  export const path: string;
}

/** What that file leaves on the window. */
interface Window {
  Scalar?: { createApiReference(where: string, configuration: object): unknown };
}
