import type { Facts } from '../../../shared/facts/index.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { placeLine } from '../../ui/region-names.ts';
import type { Ground } from '../answer/ground.ts';
import { answersIn } from '../ask/answer-text.ts';
import type { Goal } from '../state/goals.ts';
import { keptGoals, keptHeadline } from './kept.ts';

/**
 * What was told and what came of it, as text to ask an assistant about. Nobody's name is among the facts; pick-up codes
 * and links, which open a record, are left out.
 *
 * @param toolsAt where the tools of this service are, for whatever else is asked
 */
export function textForAssistant(goal: Goal, ground: Ground, told: Facts, toolsAt: string): string {
  const { assessment, facts, language, text, words } = ground;
  const { assistant: a, behind } = words;
  const parts = (...said: (string | null)[]) => said.filter((each) => each !== null).join(' ');
  return [
    a.intro,
    parts(placeLine(language, facts.region), text.date({ date: assessment.asOf })),
    '',
    text.keep.sheetAnswers,
    ...answersIn(told, { language, text }).map((each) => `- ${each.text} ${each.said}`),
    ...keptGoals(goal).flatMap((each) => {
      const { told: numbers, warning, next } = keptHeadline(each, ground);
      return [
        '',
        text.flow.goal[each],
        ...numbers.map(({ label, value, unit, lines }) => `- ${[parts(label, value, unit), ...lines].join('; ')}`),
        ...(warning ? [`- ${warning}`] : []),
        `- ${words.next.title}: ${parts(next.text, next.office.name, next.office.phone)}`,
      ];
    }),
    '',
    text.keep.sheetDocuments,
    ...assessment.documents.map(({ number, grade }) => `- ${text.noted({ text: number, note: text.grade[grade] })}`),
    '',
    text.keep.disclaimerPrint,
    behind.versionLine({
      asOf: assessment.asOf,
      policy: assessment.policyVersion,
      rules: assessment.rulesVersion,
    }),
    a.tools({ address: toolsAt }),
  ].join('\n');
}

/** Copies the answer for whoever wants to ask an assistant about it: one press, nothing is sent anywhere. */
export function ForAssistant({ goal, ground, told }: { goal: Goal; ground: Ground; told: Facts }) {
  const { assistant: a } = ground.words;
  return (
    <>
      <p class="hint">{a.hint}</p>
      <CopyButton label={a.copy} content={textForAssistant(goal, ground, told, `${location.origin}/mcp`)} />
    </>
  );
}
