/** Made by tools/build/page/embed-kit.ts. */
declare module 'virtual:embed-kit' {
  export const kit: { readonly version: string; readonly path: string; readonly integrity: string };
}
