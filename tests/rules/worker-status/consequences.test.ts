import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { workerStatusCalculation } from '../../../shared/answer/worker-status.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { ask, employed } from './ask.ts';

describe('Who has to do what (高人社发〔2022〕5号, items 1, 2 and 8)', () => {
  test.for([
    {
      facts: employed,
      duties: ['labour-contract by employer', 'register-and-pay by employer within 30', 'five-insurances by employer'],
      opens: [],
      closes: ['contributions', 'medical-schemes', 'occupational-injury'],
    },
    {
      facts: { ...employed, partOfBusiness: false },
      duties: [
        'written-agreement by firm',
        'minimum-pay by firm',
        'occupational-injury-by-order by firm',
        'own-insurance by worker',
      ],
      opens: ['contributions', 'medical-schemes', 'occupational-injury', 'resident-pension'],
      closes: [],
    },
    {
      facts: { managedByFirm: false },
      duties: ['civil-agreement by both', 'own-choice by worker'],
      // no labour relation is needed (办法 art. 2, S146; S120), and the resident schemes are open (S173)
      opens: ['contributions', 'medical-schemes', 'occupational-injury', 'resident-pension'],
      closes: [],
    },
  ])('$duties', ({ facts, duties, opens, closes }) => {
    const answer = ask(facts);
    expect(
      answer.duties.map(
        ({ code, by, withinDays }) => `${code} by ${by}${withinDays === null ? '' : ` within ${withinDays}`}`,
      ),
    ).toEqual(duties);
    expect(answer).toMatchObject({ opens, closes });
  });

  test('every duty is also a step with its sentence and document', () => {
    const { account } = ask(employed);
    expect(account.steps.find(({ code }) => code === 'worker-status.duty.register-and-pay')).toEqual({
      code: 'worker-status.duty.register-and-pay',
      operands: { days: '30' },
      result: 'employer',
      documents: ['高人社发〔2022〕5号', '中华人民共和国社会保险法'],
    });
  });
});

describe('Occupational-injury cover by order applies once it has begun in Shandong (人社部发〔2025〕24号: 2025-07-01)', () => {
  const managed = { ...employed, rulesApply: false };
  test.for([
    // 人社部发〔2021〕56号 and 高人社发〔2022〕5号 name it; the first pilot of 2022-07-01 was in seven other provinces
    { asOf: '2022-01-01', begun: false },
    { asOf: '2022-06-01', begun: false },
    { asOf: '2022-07-01', begun: false },
    { asOf: '2024-06-01', begun: false },
    { asOf: '2025-06-30', begun: false },
    { asOf: '2025-07-01', begun: true },
    { asOf: '2026-07-01', begun: true },
  ])('on $asOf: $begun', ({ asOf, begun }) => {
    const { status, duties, opens, notices } = ask(managed, { asOf });
    expect(status).toBe('not-fully-labour-relation');
    expect(duties.map(({ code }) => code)).toEqual([
      'written-agreement',
      'minimum-pay',
      ...(begun ? ['occupational-injury-by-order'] : []),
      'own-insurance',
    ]);
    expect(opens.includes('occupational-injury')).toBe(begun);
    expect(ask({ managedByFirm: false }, { asOf }).opens.includes('occupational-injury')).toBe(begun);
    expect(notices.includes('occupational-injury-not-begun')).toBe(!begun);
  });

  test('it rests on the list that brought Shandong in, also when later lists add other provinces', () => {
    for (const asOf of ['2025-07-01', '2026-07-01']) {
      const { steps } = ask(managed, { asOf }).account;
      expect(steps.find(({ code }) => code === 'worker-status.duty.occupational-injury-by-order')?.documents).toEqual([
        '高人社发〔2022〕5号',
        '人社部发〔2025〕24号',
      ]);
    }
  });

  test('a labour relation says nothing of it: work-injury insurance takes its place', () => {
    expect(ask(employed, { asOf: '2025-06-30' }).notices).not.toContain('occupational-injury-not-begun');
  });
});

describe('The minimum wage of the county stands beside the duty of minimum pay', () => {
  const managed = { ...employed, partOfBusiness: false };
  const said = (asOf: string, facts: typeof managed | typeof employed = managed, region = '370322') =>
    ask(facts, { asOf, region }).account.notices.filter(({ code }) => code.startsWith('minimum-wage'));

  test.for([
    // the last day of the notice that names the county, and the first of one known second-hand
    { asOf: '2023-09-30', monthly: '1700.00', hourly: '17.00', code: 'minimum-wage' },
    { asOf: '2023-10-01', monthly: '1820.00', hourly: '18.00', code: 'minimum-wage-not-official' },
  ])('on $asOf $monthly a month, $hourly an hour', ({ asOf, monthly, hourly, code }) => {
    expect(said(asOf)).toMatchObject([{ code, operands: { monthly, hourly } }]);
  });

  /** The tiers of 鲁政字〔2025〕140号, 2400/24, 2210/22 and 2020/20. */
  test.for([
    { region: '370302', monthly: '2400.00', hourly: '24.00', why: '淄川区, tier 1' },
    { region: '370303', monthly: '2400.00', hourly: '24.00', why: '张店区, tier 1' },
    { region: '370304', monthly: '2210.00', hourly: '22.00', why: '博山区, tier 2' },
    { region: '370305', monthly: '2400.00', hourly: '24.00', why: '临淄区, tier 1' },
    { region: '370306', monthly: '2210.00', hourly: '22.00', why: '周村区, tier 2' },
    { region: '370321', monthly: '2210.00', hourly: '22.00', why: '桓台县, tier 2' },
    { region: '370322', monthly: '2020.00', hourly: '20.00', why: '高青县, tier 3' },
    { region: '370323', monthly: '2020.00', hourly: '20.00', why: '沂源县, tier 3' },
  ])('from 2025-10-01 in $region $monthly a month: $why', ({ region, monthly, hourly }) => {
    expect(said('2025-10-01', managed, region)).toMatchObject([
      { code: 'minimum-wage-not-official', operands: { monthly, hourly } },
    ]);
  });

  test('the grade of the answer is that of what follows, which is our reading, not of the amounts', () => {
    expect(ask(managed).account.grade).toBe('assumed');
  });

  test('a labour relation and another region say nothing of it', () => {
    expect(said('2025-10-01', employed)).toEqual([]);
    expect(said('2025-10-01', managed, '370300')).toEqual([]);
  });
});

describe('Evidence (劳社部发〔2005〕12号, item 2)', () => {
  test.for([
    { kind: 'pay-records', burden: 'employer' },
    { kind: 'social-insurance-records', burden: 'employer' },
    { kind: 'work-card', burden: 'not-stated' },
    { kind: 'recruitment-forms', burden: 'employer' },
    { kind: 'attendance-records', burden: 'employer' },
    { kind: 'testimony', burden: 'not-stated' },
  ] as const)('$kind: burden of proof $burden', ({ kind, burden }) => {
    const find = (evidence: readonly (typeof kind)[] | undefined) =>
      ask({ evidence }).evidence.find((each) => each.kind === kind);
    expect(find([kind])).toEqual({ kind, held: true, burdenOfProof: burden });
    expect(find([])).toEqual({ kind, held: false, burdenOfProof: burden });
    expect(find(undefined)).toEqual({ kind, held: null, burdenOfProof: burden });
  });

  test('what the employer has to prove and the worker does not hold is said', () => {
    const said = ({ evidence }: { evidence?: readonly ('pay-records' | 'work-card')[] }) =>
      ask({ evidence })
        .account.notices.filter(({ code }) => code === 'employer-must-prove')
        .map(({ operands }) => operands.kind);
    expect(said({ evidence: ['pay-records', 'work-card'] })).toEqual([
      'social-insurance-records',
      'recruitment-forms',
      'attendance-records',
    ]);
    expect(said({})).toEqual([]);
  });

  test('evidence does not decide the status', () => {
    expect(ask({ evidence: ['pay-records'] }).status).toBeNull();
    expect(ask({ ...employed, evidence: [] }).status).toBe('labour-relation');
  });
});

describe('Said beside every answer', () => {
  test('it is an indication, not a ruling', () => {
    expect(ask({}).notices).toContain('indication-not-ruling');
    expect(ask(employed).notices).toContain('indication-not-ruling');
  });

  test.for([
    { asOf: '2026-10-07', draft: false, guidance: true },
    { asOf: '2026-10-08', draft: true, guidance: true },
    { asOf: '2025-08-31', draft: false, guidance: false },
    { asOf: '2025-09-01', draft: false, guidance: true },
  ])('on $asOf the draft of 2026-10-08 is named $draft, the court documents of 2025-09-01 $guidance', (row) => {
    const { notices } = ask(employed, { asOf: row.asOf });
    expect(notices.includes('draft-not-in-force')).toBe(row.draft);
    expect(notices.includes('court-guidance')).toBe(row.guidance);
  });

  test('through a partner firm, the platform is liable according to law', () => {
    expect(ask({ worksThrough: 'outsourcing' }).account.notices).toContainEqual({
      code: 'platform-liable-with-partner',
      operands: { partner: 'outsourcing' },
      documents: [],
    });
  });
});

describe('The other rights of 高人社发〔2022〕5号: items 3, 5, 6, 7, 9, 10, 12, 16, 17 and 18', () => {
  const TEN = [
    'dispatch-and-outsourcing',
    'pay',
    'rest',
    'safety',
    'bargaining',
    'job-service',
    'professional-titles',
    'union',
    'mediation-and-legal-aid',
    'complaints',
  ];

  test('the same ten whatever the status is, or while it is open, from the day of the notice', () => {
    for (const facts of [{}, employed, { managedByFirm: false }])
      expect(ask(facts, { asOf: '2022-04-07' }).rights.map(({ id }) => id)).toEqual(TEN);
    expect(ask({}, { asOf: '2022-04-06' }).rights).toEqual([]);
  });

  test('they change neither grade nor outcome', () => {
    const { account } = ask({}, { region: '370300' });
    expect(ask({}).account).toEqual(account);
  });

  test('each is a line with an office, of which 12333 was seen, and the notice', () => {
    const { rights } = answer(workerStatusCalculation, release, {}, '2026-11-24', 'zh-CN');
    expect(rights).toHaveLength(10);
    for (const { id, text, askedOf, contact, document } of rights) {
      expect(text.length).toBeLessThan(45);
      // pay, rest, complaints and the like are the business of the bureau that issued the notice, not of social insurance
      expect(askedOf).toBe(id === 'job-service' ? '高青县公共就业和人才服务机构' : '高青县人力资源和社会保障局');
      expect(contact?.phone).toBe('12333');
      expect(document).toBe('高人社发〔2022〕5号');
    }
  });
});

describe('The draft measures of 2026-10-08, with comments until 2026-11-08', () => {
  test.for([
    { asOf: '2026-11-08', said: '到2026年11月8日' },
    { asOf: '2026-11-09', said: '2026年11月8日已结束' },
  ])('on $asOf: $said', ({ asOf, said }) => {
    const { notices = [] } = answer(workerStatusCalculation, release, {}, asOf, 'zh-CN');
    expect(notices.find(({ code }) => code === 'draft-not-in-force')?.text).toContain(said);
  });
});
