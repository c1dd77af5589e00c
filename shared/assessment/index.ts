import { envelope, lawFor, outcomeOf, present } from '../api/answer.ts';
import type { Assessment, Facts } from '../api/assessments.ts';
import type { Day } from '../month.ts';
import type { Law, Release } from '../parameters/law.ts';
import { questions } from '../questions/index.ts';
import type { Account } from '../rules/trail.ts';
import { joined, type Language } from '../text/catalogue.ts';
import { type Words, wordsOf } from '../text/words.ts';
import { merged } from './merge.ts';
import { type AssessedSections, runSections } from './run.ts';
import { SECTIONS, type SectionName } from './sections.ts';

const text = joined(...Object.values(SECTIONS).map(({ calculation }) => calculation.text));

/**
 * What can be said to one person from whatever they told us, with the questions still open.
 *
 * Each section has its own outcome and grade; steps, documents, notices, missing figures and questions stand once
 * for the whole.
 *
 * @param today the day in Asia/Shanghai, used where the facts have no `asOf`
 * @throws NotAcceptable when the law or the facts themselves do not allow what was asked for; pointers are into `facts`
 */
export function assess(release: Release, facts: Facts, today: Day, language: Language): Assessment {
  const law = lawFor(release, facts, today);
  return told(law, runSections(facts, law), language);
}

/** An assessment in the reader's language. */
export function told(law: Law, sections: AssessedSections, language: Language): Assessment {
  const account = merged(accountsOf(sections));
  const words = wordsOf(law, text, questions, language);
  const shown = Object.entries(sections).map(
    ([
      name,
      {
        outcome,
        result,
        account: { grade },
      },
    ]) => [name, { outcome, grade, ...inWords(name as SectionName, result, words) }],
  );
  const members = envelope(law, account, outcomeOf(account), { text, questions }, language);
  const asked = members.questions?.map((question) => ({ ...question, sections: account.askedBy.get(question.id) }));
  return { ...members, ...(asked && { questions: asked }), ...Object.fromEntries(shown) } as Assessment;
}

function accountsOf(sections: AssessedSections): Record<SectionName, Account> {
  const accounts = Object.entries(sections).map(([name, { account }]) => [name, account]);
  return Object.fromEntries(accounts) as Record<SectionName, Account>;
}

function inWords(name: SectionName, result: object, words: Words): object {
  const { localise } = SECTIONS[name].calculation;
  const presented = present(result);
  return localise ? localise(presented, words) : presented;
}
