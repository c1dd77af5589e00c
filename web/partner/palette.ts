import tokens from '../ui/styles/tokens.css?raw';

/** Colours that a partner may set, by the names they have in tokens.css. */
export const COLOUR_TOKENS = [
  'paper',
  'card',
  'ink',
  'muted',
  'line',
  'edge',
  'accent',
  'accent-wash',
  'on-accent',
  'focus',
] as const;
export type ColourToken = (typeof COLOUR_TOKENS)[number];
export type Palette = Readonly<Record<ColourToken, string>> & Readonly<Record<string, string>>;

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Every colour of the first block that sets it. */
function declared(css: string): Palette {
  const colours: Record<string, string> = {};
  for (const [, name = '', value = ''] of css.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]+);/gi)) colours[name] ??= value;
  return colours as Palette;
}

const darkAt = tokens.indexOf('prefers-color-scheme: dark');

/** Lingbao's own colours, read from the style sheet, so that they stand in one place only. */
export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: declared(tokens.slice(0, darkAt)),
  dark: declared(tokens.slice(darkAt)),
};
