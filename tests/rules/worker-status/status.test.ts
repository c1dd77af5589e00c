import { describe, expect, test } from 'vitest';
import { ask, employed } from './ask.ts';

/** `yes`, `no` or `-` for not told, in the order of the columns. */
const told = (word: 'yes' | 'no' | '-') => (word === '-' ? undefined : word === 'yes');
const LABOUR = 'labour-relation';
const PART = 'not-fully-labour-relation';
const CIVIL = 'civil-relation';

describe('Three tests of 劳社部发〔2005〕12号; one failed and the firm manages the work: not fully (人社部发〔2021〕56号)', () => {
  test.for([
    ['yes', 'yes', 'yes', 'yes', 'yes', LABOUR, 'all three tests are met'],
    ['no', 'yes', 'yes', 'yes', 'yes', PART, 'no legal standing, but managed'],
    ['yes', 'no', 'yes', 'yes', 'yes', PART, 'the rules do not apply, but managed'],
    ['yes', 'yes', 'yes', 'no', 'yes', PART, 'the firm assigns no paid work, but managed'],
    ['yes', 'yes', 'yes', 'yes', 'no', PART, 'no part of the business, but managed'],
    ['no', 'no', 'yes', 'no', 'no', PART, 'all fail but the management'],
    ['yes', 'yes', 'no', 'yes', 'yes', CIVIL, 'nobody manages the work'],
    ['no', 'no', 'no', 'no', 'no', CIVIL, 'nothing holds'],
    ['yes', 'no', 'no', 'no', 'yes', CIVIL, 'a shop of one’s own on a platform'],
    ['-', '-', 'no', '-', '-', CIVIL, 'not managed decides alone'],
    ['-', '-', 'yes', '-', 'no', PART, 'one failed test and management decide'],
    ['no', '-', 'yes', '-', '-', PART, 'so does any other failed test'],
    ['-', 'no', 'yes', '-', '-', PART, 'also a failed part of the second'],
    ['-', '-', 'yes', 'no', '-', PART, 'or another part of it'],
  ] as const)('%s %s %s %s %s: %s, %s', ([qualified, rules, managed, paid, business, status]) => {
    const answer = ask({
      bothQualified: told(qualified),
      rulesApply: told(rules),
      managedByFirm: told(managed),
      assignedPaidWork: told(paid),
      partOfBusiness: told(business),
    });
    expect(answer.status).toBe(status);
    expect(answer.possible).toEqual([status]);
    expect(answer.account.questions).toEqual([]);
  });
});

describe('Still open: what is possible, and what is asked, the most telling first', () => {
  test.for([
    {
      facts: {},
      possible: [LABOUR, PART, CIVIL],
      questions: ['managedByFirm', 'bothQualified', 'rulesApply', 'assignedPaidWork', 'partOfBusiness'],
      why: 'nothing told',
    },
    {
      facts: { managedByFirm: true },
      possible: [LABOUR, PART],
      questions: ['bothQualified', 'rulesApply', 'assignedPaidWork', 'partOfBusiness'],
      why: 'managed: no civil relation',
    },
    {
      facts: { partOfBusiness: false },
      possible: [PART, CIVIL],
      questions: ['managedByFirm'],
      why: 'a test failed: one question left',
    },
    {
      facts: { bothQualified: false },
      possible: [PART, CIVIL],
      questions: ['managedByFirm'],
      why: 'so with the first test',
    },
    {
      facts: { rulesApply: false },
      possible: [PART, CIVIL],
      questions: ['managedByFirm'],
      why: 'and with a part of the second',
    },
    {
      facts: { ...employed, managedByFirm: undefined },
      possible: [LABOUR, CIVIL],
      questions: ['managedByFirm'],
      why: 'all but the management',
    },
    {
      facts: { ...employed, rulesApply: undefined },
      possible: [LABOUR, PART],
      questions: ['rulesApply'],
      why: 'all but the rules',
    },
    {
      facts: { ...employed, partOfBusiness: undefined },
      possible: [LABOUR, PART],
      questions: ['partOfBusiness'],
      why: 'all but the last test',
    },
  ])('$why: $possible', ({ facts, possible, questions }) => {
    const answer = ask(facts);
    expect(answer.status).toBeNull();
    expect(answer.possible).toEqual(possible);
    expect(answer.account.questions).toEqual(questions);
    expect(answer).toMatchObject({ duties: [], opens: [], closes: [] });
  });
});

describe('Each test with what would decide it', () => {
  test('the second test has three parts: one unknown leaves it open', () => {
    expect(ask({ rulesApply: true, managedByFirm: true }).tests).toEqual([
      { id: 'both-qualified', met: null, questions: ['bothQualified'] },
      { id: 'labour-management', met: null, questions: ['assignedPaidWork'] },
      { id: 'part-of-business', met: null, questions: ['partOfBusiness'] },
    ]);
  });

  test('one part that fails decides it and asks nothing more', () => {
    expect(ask({ rulesApply: false }).tests[1]).toEqual({ id: 'labour-management', met: false, questions: [] });
  });
});
