import type { Assessment, Facts } from '../api/assessments.ts';
import { answer, type Calculation } from '../api/calculation.ts';
import type { Day } from '../month.ts';
import type { Release } from '../parameters/law.ts';
import { contributionQuestions } from '../questions/contributions.ts';
import { type ContributionFacts, type Contributions, contributions } from '../rules/contributions/index.ts';
import type { Language } from '../text/catalogue.ts';
import { contributionsText } from '../text/contributions.ts';

const assessment: Calculation<ContributionFacts, { contributions: Contributions | null }> = {
  rule: (facts, trail) => {
    const result = contributions(facts, trail);
    return { contributions: facts.year === undefined ? null : result };
  },
  text: contributionsText,
  questions: contributionQuestions,
};

/**
 * What can be said to one person from whatever they told us, with the questions still open.
 *
 * @param today the day in Asia/Shanghai, used where the facts have no `asOf`
 * @throws NotAcceptable when the law or the facts themselves do not allow what was asked for; pointers are into `facts`
 */
export function assess(release: Release, facts: Facts, today: Day, language: Language): Assessment {
  return answer(assessment, release, facts, today, language) as Assessment;
}
