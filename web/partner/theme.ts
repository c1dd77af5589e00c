import { COLOUR, COLOUR_TOKENS, type ColourToken, contrast, PALETTES, SCHEMES, type Scheme } from './colours.ts';

/** Something of the host's that was left out: where it stood, and what would be right. */
export interface Problem {
  where: string;
  zh: string;
  en: string;
}

/** What a partner's `theme` attribute sets: colours for one scheme, the roundness of corners, and which scheme. */
export interface Theme {
  colours: Partial<Record<ColourToken, string>>;
  /** Pixels, 0 to 24. */
  radius: string | null;
  /** `auto` follows the person's device. */
  scheme: Scheme | 'auto';
}

const NO_THEME: Theme = { colours: {}, radius: null, scheme: 'auto' };
const RADIUS = /^(?:\d|1\d|2[0-4])px$/;

/** Pairs that have to be told apart, and by how much: text 4.5 : 1, edges of controls 3 : 1 (WCAG 2.2, AA). */
export const PAIRS: readonly { front: ColourToken | 'fault'; back: ColourToken; least: number }[] = [
  { front: 'ink', back: 'paper', least: 4.5 },
  { front: 'ink', back: 'card', least: 4.5 },
  { front: 'muted', back: 'paper', least: 4.5 },
  { front: 'muted', back: 'card', least: 4.5 },
  { front: 'accent', back: 'paper', least: 4.5 },
  { front: 'accent', back: 'card', least: 4.5 },
  { front: 'on-accent', back: 'accent', least: 4.5 },
  { front: 'ink', back: 'accent-wash', least: 4.5 },
  { front: 'fault', back: 'card', least: 4.5 },
  { front: 'edge', back: 'card', least: 3 },
  { front: 'focus', back: 'paper', least: 3 },
];

/** Each pair with its contrast in a scheme under these colours. */
export function contrasts(scheme: Scheme, colours: Theme['colours']) {
  const palette: Readonly<Record<string, string>> = { ...PALETTES[scheme], ...colours };
  return PAIRS.map((pair) => {
    const ratio = contrast(palette[pair.front] ?? '', palette[pair.back] ?? '');
    return { ...pair, ratio, passes: ratio >= pair.least };
  });
}

const isColourToken = (name: string): name is ColourToken => (COLOUR_TOKENS as readonly string[]).includes(name);

function set(theme: Theme, name: string, value: string): boolean {
  if (isColourToken(name) && COLOUR.test(value)) theme.colours[name] = value;
  else if (name === 'radius' && RADIUS.test(value)) theme.radius = value;
  else if (name === 'scheme' && /^(auto|light|dark)$/.test(value)) theme.scheme = value as Theme['scheme'];
  else return false;
  return true;
}

/**
 * Reads `accent: #0b5b4c; radius: 8px; scheme: light`. Only names of a fixed list and values of a fixed form pass, so
 * nothing else of CSS can. Colours that could not be read are left out as a whole: on them a person could not see what
 * they agree to.
 *
 * @param attribute `theme` for the light scheme, `theme-dark` for the dark one
 */
export function parseTheme(attribute: 'theme' | 'theme-dark', given: string): { theme: Theme; problems: Problem[] } {
  const theme: Theme = { ...NO_THEME, colours: {} };
  const problems: Problem[] = [];
  for (const part of given.split(';').filter((each) => each.trim() !== '')) {
    const [name = '', value = ''] = part.split(/:(.*)/s).map((each) => each.trim());
    if (!set(theme, name, value))
      problems.push({
        where: `${attribute} ${name}`.slice(0, 80),
        zh: `没有采用。可以写：${COLOUR_TOKENS.join('、')}（#rrggbb），radius（0px 到 24px），scheme（auto、light、dark）。`,
        en: `left out. Possible are ${COLOUR_TOKENS.join(', ')} (#rrggbb), radius (0px to 24px) and scheme (auto, light, dark).`,
      });
  }
  const scheme = attribute === 'theme' ? 'light' : 'dark';
  const poor = contrasts(scheme, theme.colours).find(({ passes }) => !passes);
  if (poor) {
    const { front, back, ratio, least } = poor;
    problems.push({
      where: attribute,
      zh: `颜色没有采用：${front} 与 ${back} 的对比度是 ${ratio.toFixed(2)}，至少要 ${least}。`,
      en: `its colours are left out: ${front} on ${back} has a contrast of ${ratio.toFixed(2)}, at least ${least} is needed.`,
    });
    theme.colours = {};
  }
  return { theme, problems };
}

/** Declarations for the page: those of the scheme that is shown. */
export function declarationsOf(scheme: Scheme, isForced: boolean, theme: Theme): Record<string, string> {
  const palette = { ...(isForced ? PALETTES[scheme] : {}), ...theme.colours };
  return {
    ...Object.fromEntries(Object.entries(palette).map(([token, value]) => [`--${token}`, value])),
    ...(theme.radius ? { '--radius': theme.radius } : {}),
    ...(isForced ? { 'color-scheme': scheme } : {}),
  };
}

/** Sets a theme on the page and keeps it as the device changes between light and dark; gives back how to take it off. */
export function applyTheme(light: Theme, dark: Theme, root = document.documentElement): () => void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  let applied: string[] = [];
  const clear = () => {
    for (const name of applied) root.style.removeProperty(name);
    applied = [];
  };
  const apply = () => {
    clear();
    const isForced = light.scheme !== 'auto';
    const scheme = light.scheme === 'auto' ? SCHEMES[device.matches ? 1 : 0] : light.scheme;
    const { colours } = scheme === 'dark' ? dark : light;
    const declarations = declarationsOf(scheme ?? 'light', isForced, { ...light, colours });
    for (const [name, value] of Object.entries(declarations)) root.style.setProperty(name, value);
    applied = Object.keys(declarations);
  };
  apply();
  device.onchange = apply;
  return () => {
    device.onchange = null;
    clear();
  };
}
