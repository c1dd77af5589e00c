import { type Asking, figure, number } from './plain.ts';

interface Facts {
  bothQualified?: boolean | undefined;
  rulesApply?: boolean | undefined;
  managedByFirm?: boolean | undefined;
  assignedPaidWork?: boolean | undefined;
  partOfBusiness?: boolean | undefined;
  worksThrough?: string | undefined;
  evidence?: readonly string[] | undefined;
}

const FACTS = ['bothQualified', 'rulesApply', 'managedByFirm', 'assignedPaidWork', 'partOfBusiness'] as const;
type Fact = (typeof FACTS)[number];

const TESTS: Record<string, Fact[]> = {
  'both-qualified': ['bothQualified'],
  'labour-management': ['rulesApply', 'managedByFirm', 'assignedPaidWork'],
  'part-of-business': ['partOfBusiness'],
};

/** The status of somebody who has answered everything (劳社部发〔2005〕12号; 人社部发〔2021〕56号). */
function decided(all: Record<Fact, boolean>): string {
  if (FACTS.every((fact) => all[fact])) return 'labour-relation';
  return all.managedByFirm ? 'not-fully-labour-relation' : 'civil-relation';
}

/** What an answer leaves possible is what some way of answering the rest would decide: all 32 ways are tried. */
function possible(facts: Facts): string[] {
  const found = new Set<string>();
  for (let way = 0; way < 32; way += 1) {
    const all = {} as Record<Fact, boolean>;
    for (const [at, fact] of FACTS.entries()) all[fact] = facts[fact] ?? Boolean((way >> at) % 2);
    found.add(decided(all));
  }
  return ['labour-relation', 'not-fully-labour-relation', 'civil-relation'].filter((status) => found.has(status));
}

/** Labour relation, not fully meeting it, or civil relation (劳社部发〔2005〕12号; 人社部发〔2021〕56号). */
export function workerStatus(facts: Facts, asking: Asking) {
  const on = asking.asOf;
  const missing = new Set<string>();
  const get = (id: string) => {
    const found = figure(id, on, asking);
    if (!found) missing.add(id);
    return found;
  };
  const tests = get('labour-relation.tests')?.rows.map((row) => {
    const parts = TESTS[String(row.test)] as Fact[];
    const failed = parts.some((part) => facts[part] === false);
    const open = parts.filter((part) => facts[part] === undefined);
    const met = failed ? false : open.length > 0 ? null : true;
    return { id: row.test, met, questions: met === null ? open : [] };
  });
  const evidence = get('labour-relation.evidence')?.rows.map((row) => ({
    kind: row.kind,
    held: facts.evidence ? facts.evidence.includes(String(row.kind)) : null,
    burdenOfProof: row.burden === 'employer' ? 'employer' : 'not-stated',
  }));
  const statuses = tests ? possible(facts) : [];
  const status = statuses.length === 1 ? (statuses[0] as string) : null;
  const questions: string[] = [];
  if (tests && status === null) {
    if (facts.managedByFirm === undefined) questions.push('managedByFirm');
    if (!tests.some(({ met }) => met === false))
      for (const fact of FACTS) if (facts[fact] === undefined && !questions.includes(fact)) questions.push(fact);
  }
  // cover by order is there once the province is on the list (职业伤害保障: Shandong from 2025-07-01)
  const province = `${asking.region.slice(0, 2)}0000`;
  const covered = figure('occupational-injury.provinces', on, asking)?.rows.some((row) => row.province === province);
  const duties =
    status === null
      ? undefined
      : get('labour-relation.duties')?.rows.filter(
          (row) => row.status === status && (covered || row.duty !== 'occupational-injury-by-order'),
        );
  const effects =
    status === null ? undefined : get('labour-relation.effects')?.rows.find((row) => row.status === status);
  const shown = (duties ?? []).map((row) => {
    const register = row.duty === 'register-and-pay';
    if (register) get('labour-relation.registration-days');
    return {
      code: row.duty,
      by: row.by,
      withinDays: register ? number('labour-relation.registration-days', on, asking) : null,
    };
  });
  const promised = figure('labour-relation.rights', on, asking);
  return {
    outcome: status !== null ? 'assessed' : questions.length > 0 ? 'needs-answers' : 'not-published',
    questions,
    missing: [...missing].sort(),
    status,
    possible: statuses,
    tests: tests ?? [],
    duties: shown,
    opens: ((effects?.opens ?? []) as string[]).filter((each) => covered || each !== 'occupational-injury'),
    closes: effects?.closes ?? [],
    evidence: evidence ?? [],
    rights: (promised?.rows ?? []).map(({ right, office }) => ({ id: right, office })),
  };
}
