import { lawFor, outcomeOfAll } from '../../shared/answer/envelope.ts';
import { runSections, SECTION_NAMES } from '../../shared/answer/sections.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { CERTIFICATE, COURIER, EMPLOYEE, INSURED_RIDER, RECOGNISED } from '../rules/subsidies/ask.ts';
import { longest, people } from '../support/people.ts';

export interface Case {
  what: string;
  facts: Facts;
}

/** Days of different laws: before and after the end of programmes, of figures of a year, and of the transition of ages. */
const DAYS = ['2024-11-20', '2025-02-10', '2025-09-01', '2026-06-01', '2026-11-24'];

const BY_HAND: readonly Case[] = [
  { what: 'nothing known: the shortest', facts: {} },
  { what: 'everything known, lists to their limits: the longest', facts: longest() },
  { what: 'the floor, both schemes', facts: { year: 2026, base: { amount: '4573' } } },
  { what: 'an earlier year', facts: { year: 2025, base: { percent: '300' }, asOf: '2025-11-24' } },
  { what: 'a year without figures', facts: { year: 2031, base: { income: '6321.55' } } },
  { what: 'accident insurance paid for, before it ended', facts: { ...INSURED_RIDER, asOf: '2024-11-20' } },
  { what: 'a certificate to be paid for', facts: { ...EMPLOYEE, certificate: { ...CERTIFICATE, subsidisedBy: [] } } },
  { what: 'recognised as hard to employ', facts: { ...RECOGNISED, groups: [] } },
  { what: 'a courier without training', facts: COURIER },
  {
    what: 'both medical schemes beside each other',
    facts: {
      year: 2026,
      birthMonth: '1985-03',
      sex: 'male',
      householdRegistration: '370322',
      enrolOn: '2026-03-10',
      base: { income: '6000.00' },
      missedYears: 1,
      repairedYears: 0,
    },
  },
  { what: 'the region above', facts: { region: '370300', year: 2026, base: { amount: '5000' } } },
  { what: 'the province', facts: { region: '370000', year: 2026, base: { amount: '5000' } } },
];

/** Those by hand, one of every kind of answer that chance finds, and others to make them so many. */
export function cases(count: number, today: string): Case[] {
  const met = new Set<string>();
  const chosen = [...BY_HAND];
  const rest: Case[] = [];
  for (const { facts } of chosen) for (const kind of kindsOf(facts, today)) met.add(kind);
  for (const [index, someone] of people(11, 1000).entries()) {
    const facts = { ...someone, asOf: DAYS[index % DAYS.length] };
    const fresh = kindsOf(facts, today).filter((kind) => !met.has(kind));
    for (const kind of fresh) met.add(kind);
    if (fresh.length > 0) chosen.push({ what: fresh.join(', '), facts });
    else rest.push({ what: 'somebody', facts });
  }
  return [...chosen, ...rest].slice(0, Math.max(count, chosen.length));
}

/** The outcome as a whole, of each section, and of each programme; none where the facts get no answer. */
function kindsOf(facts: Facts, today: string): string[] {
  try {
    const worked = runSections(facts, lawFor(release, facts, today), false);
    const sections = SECTION_NAMES.map((name) => `${name} ${worked[name].outcome}`);
    const programmes = worked.subsidies.result.programmes.map(({ id, outcome }) => `${id} ${outcome}`);
    return [`outcome ${outcomeOfAll(SECTION_NAMES.map((name) => worked[name].outcome))}`, ...sections, ...programmes];
  } catch (error) {
    if (error instanceof NotAcceptable) return [];
    throw error;
  }
}
