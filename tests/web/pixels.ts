import type { Page } from 'playwright-core';

/** What must stand out in a picture, and by how much (WCAG 2.2: 1.4.11 for what is drawn, 1.4.3 for what is read). */
interface Seen {
  what: string;
  contrast: number;
  least: number;
}

/** A part of a picture: points of which each must be seen, with what lies so near that it may be meant. */
interface Mark {
  what: string;
  least: number;
  points: readonly { x: number; y: number; width: number; height: number }[];
}

/** Every bar, line, point and letter of a picture, as places on its screenshot in CSS pixels. */
const MARKS = `(selector) => {
  const picture = document.querySelector(selector);
  const { left, top } = picture.getBoundingClientRect();
  const near = (x, y, reach) => ({ x: x - left - reach, y: y - top - reach, width: 2 * reach, height: 2 * reach });
  const drawn = [...picture.querySelectorAll('rect, circle, line, polyline')].map((each) => {
    const box = each.getBoundingClientRect();
    const what = each.tagName + (each.getAttribute('class') ? '.' + each.getAttribute('class') : '');
    if (/rect|circle/.test(each.tagName)) return { what, least: 3, points: [near(box.left + box.width / 2, box.top + box.height / 2, 1)] };
    const matrix = each.getScreenCTM();
    const length = each.getTotalLength();
    // The ends are round, and may lie half outside.
    const points = Array.from({ length: 40 }, (_, at) => each.getPointAtLength(((at + 1) / 42) * length).matrixTransform(matrix));
    return { what, least: 3, points: points.map(({ x, y }) => near(x, y, 2)) };
  });
  const words = [...picture.querySelectorAll('figcaption, p, text')].map((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const letters = [...each.textContent].flatMap((letter, at) => {
      if (/\\s|[，。、：（）·.,:()]/.test(letter)) return [];
      range.setStart(each.firstChild, at);
      range.setEnd(each.firstChild, at + 1);
      const box = range.getBoundingClientRect();
      return [{ x: box.left - left, y: box.top - top, width: box.width, height: box.height }];
    });
    return { what: each.textContent, least: 4.5, points: letters };
  });
  return [...drawn, ...words];
}`;

/** The contrast of each mark on a screenshot against the colour that most of it has: that of its faintest point. */
const MEASURE = `async ({ png, scale, marks }) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + png;
  await image.decode();
  const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d', { willReadFrequently: true });
  pen.drawImage(image, 0, 0);
  const light = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => 0.2126 * light((colour >> 16) / 255) + 0.7152 * light(((colour >> 8) & 255) / 255) + 0.0722 * light((colour & 255) / 255);
  const coloursIn = (x, y, width, height) => {
    const { data } = pen.getImageData(x, y, Math.max(1, width), Math.max(1, height));
    return Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4] << 16) | (data[at * 4 + 1] << 8) | data[at * 4 + 2]);
  };
  const counts = new Map();
  for (const colour of coloursIn(0, 0, image.width, image.height)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const [[behind]] = [...counts].sort((one, other) => other[1] - one[1]);
  const against = (colour) => {
    const [lower, higher] = [luminance(colour), luminance(behind)].sort((one, other) => one - other);
    return (higher + 0.05) / (lower + 0.05);
  };
  const seen = ({ x, y, width, height }) => Math.max(...coloursIn(x * scale, y * scale, width * scale, height * scale).map(against));
  return marks.map(({ what, least, points }) => ({ what, least, contrast: Math.min(...points.map(seen)) }));
}`;

/** A screen of a phone has three pixels where CSS has one. */
export const PIXELS = 3;

/** What the pixels of a picture on the page show of its bars, lines and letters. */
export async function seenIn(page: Page, selector: string): Promise<Seen[]> {
  const picture = page.locator(selector).first();
  await picture.scrollIntoViewIfNeeded();
  const marks = await page.evaluate<Mark[]>(`(${MARKS})(${JSON.stringify(selector)})`);
  const png = (await picture.screenshot({ scale: 'device' })).toString('base64');
  const blank = await page.context().newPage();
  const seen = await blank.evaluate<Seen[]>(`(${MEASURE})(${JSON.stringify({ png, scale: PIXELS, marks })})`);
  await blank.close();
  return seen;
}
