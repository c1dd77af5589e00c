import { modulesOf } from './qr.tsx';

/** A line of the picture. */
export interface PictureLine {
  text: string;
  size: 'small' | 'text' | 'large' | 'number';
}

/** Twice the width of a phone, so that it stays sharp when it is looked at closely. */
const WIDTH = 720;
const EDGE = 48;
const SIZES = { small: 28, text: 32, large: 40, number: 80 } as const;
const LEADING = 1.45;
const MODULE = 10;
/** What is never broken: a word or number with what stands close to it. */
const TOKEN = /[!-~]+|./gsu;

/** The picture that a person keeps on the phone, as the address of a PNG: lines of text, and under them the code to scan. */
export function pictureOf(lines: readonly PictureLine[], code: string | null): string {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws nothing');
  const rows = code === null ? [] : modulesOf(code);
  const placed = lines.flatMap(({ text, size }) => {
    pen.font = fontOf(size);
    return broken(text, (part) => pen.measureText(part).width).map((part) => ({ part, size }));
  });
  const height = placed.reduce((sum, { size }) => sum + SIZES[size] * LEADING, 2 * EDGE) + rows.length * MODULE;
  Object.assign(canvas, { width: WIDTH, height: Math.ceil(height) });
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  pen.textBaseline = 'top';
  let y = EDGE;
  for (const { part, size } of placed) {
    pen.font = fontOf(size);
    pen.fillText(part, EDGE, y);
    y += SIZES[size] * LEADING;
  }
  const left = (WIDTH - rows.length * MODULE) / 2;
  for (const [down, row] of rows.entries())
    for (const [along, dark] of row.entries())
      if (dark) pen.fillRect(left + along * MODULE, y + down * MODULE, MODULE, MODULE);
  return canvas.toDataURL('image/png');
}

const fontOf = (size: PictureLine['size']): string =>
  `${size === 'small' || size === 'text' ? '' : 'bold '}${SIZES[size]}px ${getComputedStyle(document.body).fontFamily}`;

/** A text in pieces that fit the width. */
function broken(text: string, widthOf: (part: string) => number): string[] {
  const parts = [''];
  for (const [token] of text.matchAll(TOKEN)) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && widthOf(last + token) > WIDTH - 2 * EDGE) parts.push(token.trimStart());
    else parts[parts.length - 1] = last + token;
  }
  return parts;
}
