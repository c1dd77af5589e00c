import { Engine as RulesEngine } from 'json-rules-engine';
import { subsidyFacts } from '../../../../shared/facts/subsidies.ts';
import type { Contribution, ContributionPerson, Decision, Engine, Figures, SkillPerson } from './types.ts';

/**
 * Two rules decide each of the two: what neither says is the third case. The engine has no sums of its own: facts are
 * functions, and the amounts are made from what the rules decided.
 */
export function open(figures: Figures): Engine[] {
  const month = contributionEngine(figures);
  const skill = skillEngine(figures);
  return [
    {
      name: 'json-rules-engine',
      contributions: (people) => () => oneByOne(people, month),
      decisions: (people) => () => oneByOne(people, skill),
    },
  ];
}

/** Quicker here than all at once, and an engine that is told to stop stops all that it has begun. */
async function oneByOne<Person, Answer>(people: readonly Person[], ask: (person: Person) => Promise<Answer>) {
  const answers: Answer[] = [];
  for (const person of people) answers.push(await ask(person));
  return answers;
}

const UNKNOWN: Contribution = { base: null, pension: null, medical: null, total: null };

function contributionEngine({ years }: Figures): (person: ContributionPerson) => Promise<Contribution> {
  const ofYear = new Map(years.map((each) => [each.year, each]));
  const engine = new RulesEngine([], { allowUndefinedFacts: true, replaceFactsInEventParams: true });
  for (const end of ['floor', 'ceiling'] as const) {
    engine.addFact(end, async (_, almanac) => ofYear.get(await almanac.factValue('year'))?.[end]);
    const operator = end === 'floor' ? 'lessThan' : 'greaterThan';
    engine.addRule({
      conditions: { all: [{ fact: 'income', operator, value: { fact: end } }] },
      event: { type: end, params: { base: { fact: end } } },
    });
  }
  return async (person) => {
    const { events } = await engine.run({ ...person });
    const figuresOfYear = ofYear.get(person.year);
    const base: number | null = events[0]?.params?.base ?? person.income;
    if (base === null || !figuresOfYear) return UNKNOWN;
    const { pensionRate, medicalRate } = figuresOfYear;
    const pension = Math.round((base * pensionRate) / 100);
    const medical = medicalRate === null ? null : Math.round((base * medicalRate) / 100);
    return { base, pension, medical, total: medical === null ? null : pension + medical };
  };
}

function skillEngine({ skill }: Figures): (person: SkillPerson) => Promise<Decision> {
  const { employments, issuedFrom, issuedTo, insuredMonths, times, timesIfScarce } = skill;
  const amounts = new Map(skill.amounts.map(({ level, amount }) => [level, amount]));
  const levels = [...amounts.keys()];
  const engine = new RulesEngine([], { allowUndefinedFacts: true });
  const is = (fact: string, value: unknown) => ({ fact, operator: 'equal', value });
  const less = (fact: string, value: number) => ({ fact, operator: 'lessThan', value });
  const least = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value });
  engine.addRule({
    conditions: {
      any: [
        {
          fact: 'employment',
          operator: 'in',
          value: subsidyFacts.employment.options.filter((each) => !employments.includes(each)),
        },
        is('certificate', 'none'),
        // `notIn` holds of what is not told as well.
        { all: [least('level', 1), { fact: 'level', operator: 'notIn', value: levels }] },
        less('issued', issuedFrom),
        { fact: 'issued', operator: 'greaterThan', value: issuedTo },
        less('insuredMonths', insuredMonths),
        least('had', timesIfScarce),
        { all: [least('had', times), is('scarce', false)] },
        is('paidBefore', true),
        is('national', false),
      ],
    },
    event: { type: 'not-eligible' },
    priority: 2,
    onSuccess: () => void engine.stop(),
  });
  engine.addRule({
    conditions: {
      all: [
        { fact: 'employment', operator: 'in', value: employments },
        { fact: 'level', operator: 'in', value: levels },
        least('issued', issuedFrom),
        { fact: 'issued', operator: 'lessThanInclusive', value: issuedTo },
        least('insuredMonths', insuredMonths),
        { any: [less('had', times), { all: [less('had', timesIfScarce), is('scarce', true)] }] },
        is('paidBefore', false),
        is('national', true),
      ],
    },
    event: { type: 'eligible' },
  });
  return async (person) => {
    const { events } = await engine.run({ ...person });
    const outcome = (events[0]?.type as Decision['outcome'] | undefined) ?? 'needs-answers';
    return { outcome, amount: outcome === 'eligible' ? (amounts.get(person.level ?? 0) ?? null) : null };
  };
}
