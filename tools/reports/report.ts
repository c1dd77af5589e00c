import { assess } from '../../shared/answer/assessment.ts';
import { answerPlans } from '../../shared/answer/plans.ts';
import { type Report, report } from '../../shared/api/report.ts';
import { release } from '../../shared/law/release.generated.ts';
import { valueAt } from '../../shared/pointer.ts';

/**
 * The report in a text: what stands between its first and its last brace. What people write around it is left out.
 *
 * @throws Error that says what is missing and where, in both languages
 */
export function reportIn(text: string): Report {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch (cause) {
    throw new Error(`没有找到完整的 JSON 报告 · no whole JSON report was found: ${(cause as Error).message}`, {
      cause,
    });
  }
  const { success, data, error } = report.safeParse(read);
  if (success) return data;
  const where = error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`);
  throw new Error(
    `报告不完整，请补上或改正 · the report is not complete; please mend: ${where.join('; ')}（expected: 应该是多少 · what is right; document: 依据哪个文件 · the document）`,
  );
}

/**
 * What the program at hand says where the report has its value.
 *
 * @throws Error where the report names no day
 */
export function saidNow({ facts, plan, at }: Report): string | undefined {
  const { asOf } = facts;
  if (!asOf) throw new Error('/facts/asOf: 请写明按哪一天的规定 · say on the law of which day');
  const answer = plan
    ? answerPlans(release, { facts, limit: plan.limit, aims: [plan.aim] }, asOf, 'zh-CN')
    : assess(release, facts, asOf, 'zh-CN');
  return valueAt(answer, at);
}
