import { describe, expect, test } from 'vitest';
import type { RetirementFacts } from '../../../shared/rules/retirement/index.ts';
import { ask, codes } from './ask.ts';

const RULES = '实施《中华人民共和国社会保险法》若干规定（文号未见）';
const LINK = '人社部发〔2014〕17号';

function ways(facts: RetirementFacts, months: number, asOf?: string) {
  const { notices } = ask({ ...facts, pension: { months } }, asOf).account;
  return Object.fromEntries(
    notices.filter(({ code }) => code.startsWith('shortfall-')).map((notice) => [notice.code, notice]),
  );
}

/** policy-facts 16: 若干规定 arts. 2 and 3, and the resident pension of policy-facts 15.3. */
describe('Who is short of the minimum reads every lawful way beside paying on', () => {
  test.for([
    // 60 in 2024-06, five years on: 2029-06
    { who: { birthMonth: '1964-06', sex: 'male' }, oneOff: '2029-06', resident: '2024-06', why: 'past the age' },
    // 60y2m in 2025-07, 60 in 2025-05
    { who: { birthMonth: '1965-05', sex: 'male' }, oneOff: '2030-07', resident: '2025-07', why: 'delayed' },
    // class 50 at 50y9m in 2027-02, 60 in 2036-05
    {
      who: { birthMonth: '1976-05', sex: 'female', womenClass: '50' },
      oneOff: '2032-02',
      resident: '2036-05',
      why: 'a woman waits for 60',
    },
  ] as const)('$why: at once from $oneOff, resident pension from $resident', ({ who, oneOff, resident }) => {
    expect(ways(who, 120)).toEqual({
      'shortfall-one-off': {
        code: 'shortfall-one-off',
        operands: { before: '2011-07-01', years: '5', month: oneOff },
        documents: [RULES],
      },
      'shortfall-resident-pension': {
        code: 'shortfall-resident-pension',
        operands: { minimumYears: '15', month: resident },
        documents: [LINK],
      },
      'shortfall-ending': { code: 'shortfall-ending', operands: { share: '100' }, documents: [RULES] },
    });
  });

  test.for([
    { birthMonth: '1995-06', said: 'shortfall-one-off', why: '16 in 2011-06, may have been insured before 2011-07' },
    { birthMonth: '1995-07', said: 'shortfall-no-one-off', why: '16 in 2011-07, cannot' },
  ])('$why: $said', ({ birthMonth, said }) => {
    expect(Object.keys(ways({ birthMonth, sex: 'male' }, 120))[0]).toBe(said);
  });

  test.for([
    { birthMonth: '1968-12', open: undefined, why: '2029-12: still the fifteen years of the Social Insurance Law' },
    // 61y1m in 2030-02
    { birthMonth: '1969-01', open: { year: '2030', minimumYears: '15' }, why: '186 months in 2030' },
  ])('what the ways mean under a higher minimum is said to be open: $why', ({ birthMonth, open }) => {
    expect(ways({ birthMonth, sex: 'male' }, 120)['shortfall-open']?.operands).toEqual(open);
  });

  test('nobody with enough months reads of it', () => {
    expect(ways({ birthMonth: '1964-06', sex: 'male' }, 180)).toEqual({});
  });

  test('the sum at once is offered in no other sentence', () => {
    const { notices } = ask({ birthMonth: '1995-07', sex: 'male', pension: { months: 120 } }).account;
    expect(codes(notices)).toContain('minimum-months-missing-ahead');
    expect(codes(notices)).not.toContain('shortfall-one-off');
  });
});
