import { describe, expect, test } from 'vitest';
import { choice, day, details, formerly } from '../../shared/facts/declare.ts';
import {
  type Rename,
  renamesOf,
  requestUnderTodaysNames,
  underTodaysNames,
  unmistakable,
} from '../../shared/facts/renamed.ts';

/** Made-up history: version 2 renamed a fact, 3 moved one into another and dropped one, and 4 used a name again. */
const DECLARED = {
  policyFrom: formerly([{ since: 4, id: 'insuredFrom' }], day()),
  accidentPolicy: details({ from: formerly([{ since: 3, id: 'policyFrom' }], day()) }),
  trade: formerly([{ since: 2, id: 'job', values: { courier: 'food-delivery' } }], choice(['food-delivery'])),
  scheme: formerly([{ since: 5, values: { urban: 'employee' } }], choice(['employee'])),
};
const HISTORY: readonly Rename[] = renamesOf(DECLARED, [{ since: 3, from: 'certificate.kind', to: null }]);

describe('Facts written under an earlier version are read under today’s names', () => {
  test.for([
    {
      why: 'version 1 is brought through every change',
      version: 1,
      facts: { job: 'courier', policyFrom: '2024-01-01', sex: 'male' },
      today: { trade: 'food-delivery', accidentPolicy: { from: '2024-01-01' }, sex: 'male' },
    },
    {
      why: 'version 2 only through the later ones; an option without another name stays',
      version: 2,
      facts: { trade: 'freight', job: 'mine', policyFrom: '2024-01-01' },
      today: { trade: 'freight', job: 'mine', accidentPolicy: { from: '2024-01-01' } },
    },
    {
      why: 'a name that is used again is first freed',
      version: 2,
      facts: { policyFrom: '2024-01-01', insuredFrom: '2020-01-01' },
      today: { accidentPolicy: { from: '2024-01-01' }, policyFrom: '2020-01-01' },
    },
    {
      why: 'what stands beside a moved fact stays',
      version: 2,
      facts: { policyFrom: '2024-01-01', accidentPolicy: { premium: '100.00' } },
      today: { accidentPolicy: { premium: '100.00', from: '2024-01-01' } },
    },
    {
      why: 'a later name is not overwritten by an earlier one',
      version: 1,
      facts: { job: 'courier', trade: 'express' },
      today: { trade: 'express' },
    },
    {
      why: 'a fact that is not asked any more goes, its neighbours stay',
      version: 2,
      facts: { certificate: { kind: 'x', level: 4 } },
      today: { certificate: { level: 4 } },
    },
    {
      why: 'null says that there is none, and is carried like any answer',
      version: 2,
      facts: { policyFrom: null },
      today: { accidentPolicy: { from: null } },
    },
    { why: 'today’s facts stay as they are', version: 3, facts: { job: 'courier' }, today: { job: 'courier' } },
  ])('$why', ({ version, facts, today }) => {
    const before = structuredClone(facts);
    expect(underTodaysNames(facts, version, HISTORY)).toEqual(today);
    expect(facts).toEqual(before);
  });

  test('names of the prototype are no facts', () => {
    const odd: Rename[] = [{ since: 2, from: 'constructor', to: 'trade' }];
    expect(underTodaysNames({ sex: 'male' }, 1, odd)).toEqual({ sex: 'male' });
  });
});

describe('A request, which names no version, is read under today’s names', () => {
  const renamed = unmistakable(DECLARED, HISTORY);

  test.for([
    { why: 'an older name and an older option', sent: { job: 'courier' }, read: { trade: 'food-delivery' } },
    { why: 'an option alone', sent: { scheme: 'urban' }, read: { scheme: 'employee' } },
    {
      why: 'what is not asked any more',
      sent: { certificate: { kind: 'x', level: 4 } },
      read: { certificate: { level: 4 } },
    },
    {
      why: 'a name that means something else today stays',
      sent: { policyFrom: '2024-01-01' },
      read: { policyFrom: '2024-01-01' },
    },
    {
      why: 'facts within a request',
      sent: { facts: { job: 'mine' }, asOf: '2026-11-24' },
      read: { facts: { trade: 'mine' }, asOf: '2026-11-24' },
    },
    { why: 'no facts at all', sent: { bytes: 10 }, read: { bytes: 10 } },
    { why: 'no object', sent: [{ job: 'mine' }], read: [{ job: 'mine' }] },
    { why: 'nothing', sent: null, read: null },
  ])('$why', ({ sent, read }) => {
    expect(requestUnderTodaysNames(sent, renamed)).toEqual(read);
  });
});

describe('Facts written by the next release are read under the names of this one', () => {
  /** What will be renamed in version 2, moved in 3, and asked no more in 4. */
  const COMING: readonly Rename[] = [
    { since: 2, from: 'job', to: 'trade', values: { courier: 'food-delivery' } },
    { since: 3, from: 'policyFrom', to: 'accidentPolicy.from' },
    { since: 4, from: 'certificate', to: null },
  ];

  test.for([
    {
      why: 'each under its name, and each option too',
      version: 4,
      facts: { trade: 'food-delivery', accidentPolicy: { from: '2024-01-01', premium: '100.00' }, sex: 'male' },
      today: { job: 'courier', policyFrom: '2024-01-01', accidentPolicy: { premium: '100.00' }, sex: 'male' },
    },
    {
      why: 'only those that had changed by then',
      version: 2,
      facts: { trade: 'freight', certificate: { level: 4 } },
      today: { job: 'freight', certificate: { level: 4 } },
    },
    { why: 'those of today stay', version: 1, facts: { job: 'courier' }, today: { job: 'courier' } },
  ])('$why', ({ version, facts, today }) => {
    expect(underTodaysNames(facts, version, [], COMING)).toEqual(today);
  });

  test('there and back, through names that changed twice', () => {
    const twice: readonly Rename[] = [
      { since: 2, from: 'a', to: 'b' },
      { since: 3, from: 'b', to: 'c' },
    ];
    expect(underTodaysNames({ a: 1 }, 1, twice, [])).toEqual({ c: 1 });
    expect(underTodaysNames({ c: 1 }, 3, [], twice)).toEqual({ a: 1 });
  });
});
