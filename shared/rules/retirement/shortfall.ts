import { addMonths, type Month, monthOfDay } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { minimumIn } from './minimum.ts';

const ONE_OFF = 'pension.shortfall.years-before-one-off';
const RESIDENT_AGE = 'pension.shortfall.resident-pension-age';
const ENDING = 'pension.shortfall.ending-payout';
const YOUNGEST = 'employment.youngest-age';
const MONTHS_IN_YEAR = 12;

/** Who is short: the month of the statutory age, and the minimum with the year it is of. */
export interface Short {
  birthMonth: Month;
  statutory: Month;
  minimum: number;
  year: string;
}

/**
 * The lawful ways of somebody short of the minimum beside paying on: the rest at once, the resident pension, ending the
 * relation (若干规定 arts. 2 and 3, 人社部发〔2014〕17号 art. 3). All three speak of the fifteen years of the Social
 * Insurance Law: under a higher minimum what they mean is open, and said to be.
 */
export function sayOtherWays(short: Short, trail: Trail): void {
  const { asOf } = trail.law;
  const oneOff = trail.law.find(ONE_OFF, asOf);
  if (!oneOff?.value) return;
  trail.cite(oneOff);
  const before = oneOff.from;
  const youngest = trail.law.find(YOUNGEST, asOf);
  const insurable = youngest?.value && addMonths(short.birthMonth, youngest.value.toNumber() * MONTHS_IN_YEAR);
  if (youngest?.value && insurable && insurable >= monthOfDay(before)) {
    trail.cite(youngest);
    trail.notice('shortfall-no-one-off', { before, age: youngest.value.toString() }, [oneOff, youngest]);
  } else {
    const years = oneOff.value.toNumber();
    const month = addMonths(short.statutory, years * MONTHS_IN_YEAR);
    trail.notice('shortfall-one-off', { before, years: String(years), month }, [oneOff]);
  }
  const lawful = minimumIn(monthOfDay(before), trail);
  if (lawful === null) return;
  const minimumYears = String(lawful / MONTHS_IN_YEAR);
  sayResidentPension(short, minimumYears, trail);
  const ending = trail.law.find(ENDING, asOf);
  if (ending?.value) {
    trail.cite(ending);
    trail.notice('shortfall-ending', { share: ending.value.toString() }, [ending]);
  }
  if (short.minimum > lawful) trail.notice('shortfall-open', { year: short.year, minimumYears });
}

function sayResidentPension({ birthMonth, statutory }: Short, minimumYears: string, trail: Trail): void {
  const figure = trail.law.find(RESIDENT_AGE, trail.law.asOf);
  if (!figure?.value) return;
  trail.cite(figure);
  const ofAge = addMonths(birthMonth, figure.value.toNumber() * MONTHS_IN_YEAR);
  const month = ofAge > statutory ? ofAge : statutory;
  trail.notice('shortfall-resident-pension', { minimumYears, month }, [figure]);
}
