/** Yuan on the wire, always with two decimals; and whole ones, as some sentences have them. */
const AMOUNT = /\d+\.\d{2}(?![\d%])|\d{4,}(?= (?:元|yuan))/g;

/** An amount as people read it: `4573.00` is 4,573 and `14816.52` is 14,816.52. */
export function grouped(amount: string): string {
  const [whole = '', fen = ''] = amount.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return Number(fen) === 0 ? thousands : `${thousands}.${fen}`;
}

/** A sentence with every amount in it so. */
export const tidy = (sentence: string): string => sentence.replace(AMOUNT, grouped);
