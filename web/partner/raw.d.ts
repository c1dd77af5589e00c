/** A file as the text it is; Vite brings it in. */
declare module '*?raw' {
  const text: string;
  export default text;
}
