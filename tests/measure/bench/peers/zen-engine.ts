import { evaluateExpressionSync, ZenEngine } from '@gorules/zen-engine';
import type { Contribution, Decision, Engine, Figures, SkillFigures, YearFigures } from './types.ts';

/**
 * Decisions as graphs of tables and expressions, made once. Each evaluation goes to a thread of the engine's, so a group
 * is quickest when all are started together. Beside them the bare expression language: no graph, no table, no thread,
 * but the text is read anew each time.
 */
export function open(figures: Figures): Engine[] {
  const engine = new ZenEngine();
  const month = engine.createDecision(graph(bandTable(figures), contributionNode));
  const skill = engine.createDecision(graph(skillTable(figures.skill)));
  const asked = async <Answer>(decision: typeof month, facts: object): Promise<Answer> =>
    (await decision.evaluate(facts)).result as Answer;
  const monthText = contributionText(figures);
  const skillText = decisionText(figures.skill);
  return [
    {
      name: 'zen-engine, decision',
      contributions: (people) => () => Promise.all(people.map((person) => asked<Contribution>(month, person))),
      decisions: (people) => () => Promise.all(people.map((person) => asked<Decision>(skill, person))),
    },
    {
      name: 'zen-engine, bare expression',
      contributions: (people) => () => people.map((person) => evaluateExpressionSync(monthText, person)),
      decisions: (people) => () => people.map((person) => evaluateExpressionSync(skillText, person)),
    },
  ];
}

interface Node {
  id: string;
  name: string;
  type: string;
  content?: object;
}

/** Input, these nodes one after the other, output. */
function graph(...between: readonly Node[]): object {
  const nodes: Node[] = [
    { id: 'in', name: 'in', type: 'inputNode' },
    ...between,
    { id: 'out', name: 'out', type: 'outputNode' },
  ];
  const edges = nodes.slice(1).map(({ id }, at) => ({ id: `to-${id}`, sourceId: nodes[at]?.id, targetId: id }));
  return { nodes, edges: edges.map((edge) => ({ ...edge, type: 'edge' })) };
}

interface Columns {
  inputs: readonly string[];
  outputs: readonly string[];
  /** Whether the facts go on beside what was found. */
  passThrough: boolean;
}

/** A table of which the first row that fits holds. A cell left empty fits everything. */
function table(id: string, { inputs, outputs, passThrough }: Columns, rows: readonly Row[]): Node {
  const column = (field: string) => ({ id: field, name: field, field });
  const empty = Object.fromEntries(inputs.map((input) => [input, '']));
  return {
    id,
    name: id,
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'first',
      passThrough,
      inputs: inputs.map(column),
      outputs: outputs.map(column),
      rules: rows.map((row, at) => ({ _id: `${id}-${at}`, ...empty, ...row })),
    },
  };
}

type Row = Readonly<Record<string, string>>;

const RATES = ['floor', 'ceiling', 'pensionRate', 'medicalRate'] as const satisfies readonly (keyof YearFigures)[];

const bandTable = ({ years }: Figures): Node =>
  table(
    'band',
    { inputs: ['year'], outputs: RATES, passThrough: true },
    years.map((each) => ({
      year: String(each.year),
      ...Object.fromEntries(RATES.map((rate) => [rate, String(each[rate])])),
    })),
  );

const BASE = 'income == null or floor == null ? null : max([min([income, ceiling]), floor])';
const share = (rate: string) => `$.base == null or ${rate} == null ? null : round($.base * ${rate} / 100)`;

const contributionNode: Node = {
  id: 'month',
  name: 'month',
  type: 'expressionNode',
  content: {
    expressions: [
      { id: 'base', key: 'base', value: BASE },
      { id: 'pension', key: 'pension', value: share('pensionRate') },
      { id: 'medical', key: 'medical', value: share('medicalRate') },
      { id: 'total', key: 'total', value: '$.medical == null ? null : $.pension + $.medical' },
    ],
  },
};

function skillTable(figures: SkillFigures): Node {
  const { insuredMonths, issuedFrom, issuedTo, times, timesIfScarce } = figures;
  const list = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(', ');
  const levels = figures.amounts.map(({ level }) => level);
  const refused = (row: Row): Row => ({ ...row, outcome: "'not-eligible'", amount: 'null' });
  const eligible = (level: number, amount: number, row: Row): Row => ({
    employment: list(figures.employments),
    level: String(level),
    issued: `[${issuedFrom}..${issuedTo}]`,
    insuredMonths: `>= ${insuredMonths}`,
    paidBefore: 'false',
    national: 'true',
    ...row,
    outcome: "'eligible'",
    amount: String(amount),
  });
  return table('skill', { inputs: INPUTS, outputs: ['outcome', 'amount'], passThrough: false }, [
    refused({ employment: `$ != null and $ not in [${list(figures.employments)}]` }),
    refused({ certificate: "'none'" }),
    refused({ level: `$ != null and $ not in [${list(levels)}]` }),
    refused({ issued: `$ != null and $ not in [${issuedFrom}..${issuedTo}]` }),
    refused({ insuredMonths: `$ != null and $ < ${insuredMonths}` }),
    refused({ had: `$ != null and $ >= ${timesIfScarce}` }),
    refused({ had: `$ != null and $ >= ${times}`, scarce: 'false' }),
    refused({ paidBefore: 'true' }),
    refused({ national: 'false' }),
    ...figures.amounts.flatMap(({ level, amount }) => [
      eligible(level, amount, { had: `$ != null and $ < ${times}` }),
      eligible(level, amount, { had: `$ != null and $ < ${timesIfScarce}`, scarce: 'true' }),
    ]),
    { outcome: "'needs-answers'", amount: 'null' },
  ]);
}

const INPUTS = [
  'employment',
  'certificate',
  'level',
  'issued',
  'insuredMonths',
  'had',
  'scarce',
  'paidBefore',
  'national',
] as const;

function contributionText({ years }: Figures): string {
  const byYear = (rate: (typeof RATES)[number]) =>
    `${rate} = ${years.map((each) => `year == ${each.year} ? ${each[rate]} : `).join('')}null`;
  const part = (rate: string) => `base == null or ${rate} == null ? null : round(base * ${rate} / 100)`;
  return [
    ...RATES.map(byYear),
    `base = ${BASE}`,
    `pension = ${part('pensionRate')}`,
    `medical = ${part('medicalRate')}`,
    '{base: base, pension: pension, medical: medical, total: medical == null ? null : pension + medical}',
  ].join('; ');
}

function decisionText(figures: SkillFigures): string {
  const { insuredMonths, issuedFrom, issuedTo, times, timesIfScarce } = figures;
  const employments = `[${figures.employments.map((each) => `'${each}'`).join(', ')}]`;
  const levels = `[${figures.amounts.map(({ level }) => level).join(', ')}]`;
  const refused = [
    `employment != null and employment not in ${employments}`,
    "certificate == 'none'",
    `level != null and level not in ${levels}`,
    `issued != null and (issued < ${issuedFrom} or issued > ${issuedTo})`,
    `insuredMonths != null and insuredMonths < ${insuredMonths}`,
    `had != null and (had >= ${timesIfScarce} or had >= ${times} and scarce == false)`,
    'paidBefore == true',
    'national == false',
  ];
  // Where nothing refuses, what is told is right: it only has to be told.
  const told = ['employment', 'level', 'issued', 'insuredMonths', 'had', 'paidBefore', 'national'];
  const open = [...told.map((fact) => `${fact} == null`), `had >= ${times} and scarce == null`];
  const amount = figures.amounts.map((each) => `level == ${each.level} ? ${each.amount} : `).join('');
  return [
    `outcome = ${refused.map((each) => `(${each})`).join(' or ')} ? 'not-eligible' : ${open.join(' or ')} ? 'needs-answers' : 'eligible'`,
    `{outcome: outcome, amount: outcome == 'eligible' ? (${amount}null) : null}`,
  ].join('; ');
}
