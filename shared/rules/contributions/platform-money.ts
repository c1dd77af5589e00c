import { type Grade, weaker } from '../../law/documents.ts';
import type { Figure, Law } from '../../law/law.ts';
import type { Row } from '../../law/schema.ts';
import { Decimal, percentOf, toFen } from '../../money.ts';
import type { Day } from '../../month.ts';
import { FLOOR } from '../contribution-base.ts';
import { platformRow } from '../platforms.ts';

/** What platforms pay towards riders' contributions: company programmes, none of them law. */
export const PLATFORMS = 'platform-contribution.platforms';
export const CONTRIBUTION_RATE = 'pension.contribution-rate';

/**
 * What was seen of a platform: it pays a share of the contribution on the floor; it pays in other cities and whether
 * here was not seen; or it employs its riders and pays all of their insurance. Of one without a row nothing was seen.
 */
export const TERMS = ['share-of-floor', 'elsewhere', 'employees'] as const;
export type Terms = (typeof TERMS)[number];

/** How a platform of the person's stands to its programme. */
export interface PlatformTerms {
  /** As the person wrote it. */
  said: string;
  /** As it stands in the table. */
  platform: string;
  terms: Terms;
  /** Whether it pays here; `null` where that was not seen. */
  here: boolean | null;
  row: Row;
  document: string;
  grade: Grade;
}

/**
 * What was seen of each platform that the table knows by one of its names; the one that pays first. A name that it does
 * not know is left out: nothing follows from it.
 */
export function termsOf(names: readonly string[], table: Figure, law: Law): PlatformTerms[] {
  const known = names.flatMap((said) => {
    const row = platformRow(said, table);
    return row ? [standing(said, row, table, law)] : [];
  });
  return known.sort((a, b) => rank(a) - rank(b));
}

const rank = ({ terms, here }: PlatformTerms): number => TERMS.indexOf(terms) + (here === false ? TERMS.length : 0);

function standing(said: string, row: Row, table: Figure, law: Law): PlatformTerms {
  const terms = TERMS.find((each) => each === row.terms) ?? 'elsewhere';
  const { cities } = row;
  return {
    said,
    platform: String(row.platform),
    terms,
    here: terms === 'share-of-floor' ? !cities || law.line.some(({ code }) => [cities].flat().includes(code)) : null,
    row,
    document: row.source === undefined ? table.document : String(row.source),
    grade: table.grade,
  };
}

/** What a platform gives back of a month's pension contribution, as far as its formula tells. */
export interface MoneyBack {
  /** Yuan a month: an estimate, not a promise. */
  back: Decimal;
  floor: Figure;
  rate: Figure;
  /** Percent of the contribution on the floor. */
  share: string;
  grade: Grade;
}

/**
 * The floor of the contribution base × the contribution rate × the platform's share, whatever the person's own base is.
 * `null` where the platform does not pay here, or a figure of it is not published for the day.
 */
export function moneyBack({ terms, here, row, grade }: PlatformTerms, on: Day, law: Law): MoneyBack | null {
  if (terms !== 'share-of-floor' || !here) return null;
  const [floor, rate] = [law.find(FLOOR, on), law.find(CONTRIBUTION_RATE, on)];
  if (!floor?.value || !rate?.value) return null;
  const share = String(row.share);
  const back = toFen(percentOf(new Decimal(share), percentOf(rate.value, floor.value)));
  return {
    back,
    floor,
    rate,
    share,
    grade: [floor, rate].reduce((weakest, each) => weaker(weakest, each.grade), grade),
  };
}
