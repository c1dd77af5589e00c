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

/** `#rgb` or `#rrggbb`. */
export const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

function channels(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
}

/** Relative luminance of WCAG 2.2, 0 for black to 1 for white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast of two colours after WCAG 2.2, from 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
