import { describe, expect, test } from 'vitest';
import type { ProgrammeId, SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { ask, COURIER, EMPLOYEE, INSURED_RIDER, programme, RECOGNISED } from './ask.ts';

const CITIES = '省内几市意外伤害保险补贴细则（参照，文号多未见）';
const QINGDAO = '省内几市灵活就业社会保险补贴规定（参照，文号未见）';
const SHANDONG_INJURY = '山东省职业伤害保障实施通知（11部门，文号未见）';

describe('Each condition names its notice', () => {
  const rows: { id: ProgrammeId; facts: SubsidyFacts; documents: Record<string, string> }[] = [
    {
      id: 'accident-insurance',
      facts: INSURED_RIDER,
      documents: {
        'in-force': '鲁政办发〔2020〕19号',
        'new-form-trade': CITIES,
        'registered-flexible': CITIES,
        insured: CITIES,
        'once-a-policy-year': CITIES,
      },
    },
    {
      id: 'vocational-training',
      facts: { ...COURIER, on: '2025-12-01' },
      documents: {
        'in-force': '鲁人社字〔2022〕72号',
        'training-group': '鲁政办发〔2020〕19号',
        'times-a-year': '鲁人社字〔2022〕72号',
        'once-per-level-a-year': '鲁人社字〔2022〕72号',
        'not-with-skill-upgrading': '人社部发〔2024〕40号',
      },
    },
    {
      id: 'skill-upgrading',
      facts: EMPLOYEE,
      documents: {
        'in-force': '人社部发〔2025〕18号',
        'insured-employment': '人社部发〔2025〕18号',
        'certificate-level': '山东省失业保险技能提升补贴通知（2017年，文号未见）',
        'claim-window': '鲁人社发〔2023〕5号',
        'insured-months': '人社部发〔2025〕18号',
        'times-a-year': '人社部发〔2025〕18号',
        'once-per-level': '鲁人社发〔2023〕5号',
        'not-with-vocational-training': '人社部发〔2024〕40号',
        'in-national-system': '鲁人社发〔2023〕5号',
      },
    },
    {
      id: 'social-insurance',
      facts: RECOGNISED,
      documents: {
        'in-force': '财社〔2023〕181号',
        'target-group': '山东省就业促进条例',
        recognised: QINGDAO,
        'flexibly-employed': '财社〔2023〕181号',
        'registered-flexible': QINGDAO,
        'pays-as-individual': QINGDAO,
        duration: '财社〔2023〕181号',
      },
    },
    {
      id: 'occupational-injury',
      facts: COURIER,
      documents: {
        'province-covered': '人社部发〔2025〕24号',
        'trade-covered': SHANDONG_INJURY,
        'platform-covered': '人社部发〔2025〕24号',
      },
    },
  ];
  test.for(rows)('$id', ({ id, facts, documents }) => {
    const named = programme(id, facts).conditions.map((condition) => [condition.id, condition.document]);
    expect(Object.fromEntries(named)).toEqual(documents);
  });

  test.for([
    { on: '2022-06-01', document: '2022年失业保险技能提升补贴放宽规定（文号未见）' },
    { on: '2023-06-01', document: '鲁人社发〔2023〕5号' },
    { on: '2024-06-01', document: '人社部发〔2024〕40号' },
    { on: '2025-06-01', document: '人社部发〔2025〕18号' },
    { on: '2026-09-01', document: '人社部发〔2026〕39号' },
  ])('insured months of $on rest on $document', ({ on, document }) => {
    const certificate = { ...EMPLOYEE.certificate, issuedOn: on };
    const found = programme('skill-upgrading', { ...EMPLOYEE, on, certificate }).conditions;
    expect(found.find(({ id }) => id === 'insured-months')?.document).toBe(document);
  });

  test('the end of the accident insurance rests on 鲁财社〔2024〕56号', () => {
    expect(programme('accident-insurance', { ...INSURED_RIDER, on: '2024-12-30' }).conditions).toEqual([
      { id: 'in-force', met: false, questions: [], document: '鲁财社〔2024〕56号', operands: { from: '2024-12-30' } },
    ]);
  });

  test('every document of an answer is among the documents it cites', () => {
    for (const facts of [INSURED_RIDER, EMPLOYEE, RECOGNISED, COURIER]) {
      const { programmes, account } = ask(facts);
      const cited = account.citations.map(({ number }) => number);
      for (const { document } of programmes.flatMap(({ conditions }) => conditions))
        if (document) expect(cited).toContain(document);
    }
  });
});

describe('How good the sources are', () => {
  test.for([
    { id: 'accident-insurance', facts: INSURED_RIDER, grade: 'weak', why: 'rules of other cities' },
    { id: 'vocational-training', facts: COURIER, grade: 'press', why: 'a courier needs no list of groups' },
    {
      id: 'vocational-training',
      facts: { ...COURIER, trade: 'other', groups: ['school-leaver'] } as const,
      grade: 'weak',
      why: 'the six groups come from another province',
    },
    { id: 'skill-upgrading', facts: EMPLOYEE, grade: 'weak', why: 'the window for claims stands in copies only' },
    { id: 'social-insurance', facts: RECOGNISED, grade: 'weak', why: 'Zibo’s rule was not seen' },
    { id: 'occupational-injury', facts: COURIER, grade: 'press', why: 'in May 2026 the lists of 2025 hold' },
    {
      id: 'occupational-injury',
      facts: { ...COURIER, on: '2026-07-01' },
      grade: 'compiled',
      why: 'the 14 further platforms come from compilations',
    },
  ] as const)('$id: $grade, $why', ({ id, facts, grade }) => {
    expect(programme(id, facts).grade).toBe(grade);
  });

  test('one step a programme says what was decided and by which notices', () => {
    const steps = ask(COURIER).account.steps.filter(({ code }) => code === 'subsidies.decision');
    expect(steps.map(({ operands, result }) => [operands.programme, result])).toEqual([
      ['accident-insurance', 'ended'],
      ['vocational-training', 'not-published'],
      ['skill-upgrading', 'not-eligible'],
      ['social-insurance', 'needs-answers'],
      ['occupational-injury', 'eligible'],
      ['platform-contribution', 'needs-answers'],
      ['start-up-subsidy', 'needs-answers'],
      ['unemployment-benefit', 'needs-answers'],
      ['housing-fund', 'needs-answers'],
    ]);
    expect(steps[4]?.documents).toEqual(['人社部发〔2025〕24号', SHANDONG_INJURY]);
  });
});
