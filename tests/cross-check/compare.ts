import { deepStrictEqual } from 'node:assert/strict';
import type { Calculation } from '../../shared/answer/calculation.ts';
import { outcomeOf } from '../../shared/answer/envelope.ts';
import { present } from '../../shared/answer/present.ts';
import { createLaw, type Law } from '../../shared/law/law.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { Trail } from '../../shared/rules/trail.ts';
import type { Asking } from './plain.ts';

const laws = new Map<string, Law>();

function lawOf({ region, asOf }: Asking): Law {
  const key = `${region} ${asOf}`;
  const law = laws.get(key) ?? createLaw(release, region, asOf);
  laws.set(key, law);
  return law;
}

/** What the project answers, with its outcome, open questions and missing figures, or the kind of its refusal. */
export function asked<Facts, Result extends object>(
  { rule }: Pick<Calculation<Facts, Result>, 'rule'>,
  facts: Facts,
  asking: Asking,
) {
  const trail = new Trail(lawOf(asking));
  try {
    const result = rule(facts, trail);
    const account = trail.account();
    return {
      outcome: outcomeOf(account),
      questions: [...account.questions],
      missing: account.figures.map(({ id }) => id).sort(),
      ...(JSON.parse(JSON.stringify(present(result))) as object),
    };
  } catch (error) {
    if (error instanceof NotAcceptable) return { fault: error.kind };
    throw error;
  }
}

/** Both say the same, or both refuse and the refusal is one that the plain form knows. */
export function same(answer: object, plain: object): void {
  if ('faults' in plain) {
    const { faults } = plain as { faults: string[] };
    deepStrictEqual({ refused: 'fault' in answer && faults.includes(String(answer.fault)) }, { refused: true });
    return;
  }
  deepStrictEqual(answer, JSON.parse(JSON.stringify(plain)));
}
