/** A file as the text it is; Vite brings it in. */
declare module '*?raw' {
  const text: string;
  export default text;
}
/** Made by tools/build/page/embed-kit.ts. */
declare module 'virtual:embed-kit' {
  export const kit: { readonly version: string; readonly path: string; readonly integrity: string };
}
