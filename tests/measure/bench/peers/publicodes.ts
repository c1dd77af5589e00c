import Publicodes from 'publicodes';
import type { Contribution, Decision, Engine, Figures, Money, SkillPerson, YearFigures } from './types.ts';

/**
 * Rules as data, read once; a situation for each person. A value that is not told makes what rests on it `undefined`,
 * so that conditions have three states without more.
 */
export function open(figures: Figures): Engine[] {
  const quiet = { log() {}, warn() {}, error: console.error };
  const month = new Publicodes(contributionRules(figures), { logger: quiet });
  const skill = new Publicodes(skillRules(figures), { logger: quiet });
  const value = (engine: typeof month | typeof skill, rule: string) => engine.evaluate(rule as never).nodeValue;
  /** `null` is a rule that does not apply, `undefined` one that rests on what nobody has told. */
  const amount = (engine: typeof month | typeof skill, rule: string) => (value(engine, rule) as Money) ?? null;
  return [
    {
      name: 'publicodes',
      contributions: (people) => {
        const situations = people.map(({ year, income }) => ({ year, ...(income !== null && { income }) }));
        return () =>
          situations.map((situation): Contribution => {
            month.setSituation(situation);
            // The total first: what it needs is then known to the engine.
            const total = amount(month, 'total');
            const pension = amount(month, 'pension');
            return { base: amount(month, 'base'), pension, medical: amount(month, 'medical'), total };
          });
      },
      decisions: (people) => {
        const situations = people.map(situationOf);
        return () =>
          situations.map((situation): Decision => {
            skill.setSituation(situation);
            const eligible = value(skill, 'eligible');
            if (eligible) return { outcome: 'eligible', amount: amount(skill, 'amount') };
            return { outcome: eligible === false ? 'not-eligible' : 'needs-answers', amount: null };
          });
      },
    },
  ];
}

function contributionRules({ years }: Figures) {
  const byYear = (figure: keyof YearFigures) => ({
    variations: years.flatMap((each) =>
      each[figure] === null ? [] : [{ si: `year = ${each.year}`, alors: each[figure] }],
    ),
  });
  return {
    year: {},
    income: {},
    floor: byYear('floor'),
    ceiling: byYear('ceiling'),
    'pension rate': byYear('pensionRate'),
    'medical rate': byYear('medicalRate'),
    base: { 'applicable si': 'floor > 0', valeur: 'income', plancher: 'floor', plafond: 'ceiling' },
    pension: { valeur: 'base * pension rate / 100', arrondi: 'oui' },
    medical: { valeur: 'base * medical rate / 100', arrondi: 'oui' },
    total: { 'applicable si': { 'est applicable': 'medical' }, valeur: 'pension + medical' },
  };
}

function skillRules({ skill }: Figures) {
  const oneOf = (...conditions: readonly unknown[]) => ({ 'une de ces conditions': conditions });
  return {
    employment: {},
    certificate: {},
    level: {},
    issued: {},
    'insured months': {},
    had: {},
    scarce: {},
    'paid before': {},
    national: {},
    eligible: {
      'toutes ces conditions': [
        oneOf(...skill.employments.map((each) => `employment = '${each}'`)),
        'certificate',
        oneOf(...skill.amounts.map(({ level }) => `level = ${level}`)),
        `issued >= ${skill.issuedFrom}`,
        `issued <= ${skill.issuedTo}`,
        `insured months >= ${skill.insuredMonths}`,
        oneOf(`had < ${skill.times}`, { 'toutes ces conditions': [`had < ${skill.timesIfScarce}`, 'scarce'] }),
        'paid before = non',
        'national',
      ],
    },
    amount: { variations: skill.amounts.map(({ level, amount }) => ({ si: `level = ${level}`, alors: amount })) },
  };
}

function situationOf(person: SkillPerson): Record<string, string | number> {
  const { employment, certificate, level, issued, insuredMonths, had, scarce, paidBefore, national } = person;
  const yesOrNo = (value: boolean) => (value ? 'oui' : 'non');
  return {
    ...(employment !== null && { employment: `'${employment}'` }),
    ...(certificate !== null && { certificate: yesOrNo(certificate === 'held') }),
    ...(level !== null && { level }),
    ...(issued !== null && { issued }),
    ...(insuredMonths !== null && { 'insured months': insuredMonths }),
    ...(had !== null && { had }),
    ...(scarce !== null && { scarce: yesOrNo(scarce) }),
    ...(paidBefore !== null && { 'paid before': yesOrNo(paidBefore) }),
    ...(national !== null && { national: yesOrNo(national) }),
  };
}
