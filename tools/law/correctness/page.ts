import { answer, type Calculation } from '../../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../../shared/answer/contributions.ts';
import { medicalSchemesCalculation } from '../../../shared/answer/medical-scheme.ts';
import { retirementCalculation } from '../../../shared/answer/retirement.ts';
import { subsidiesCalculation } from '../../../shared/answer/subsidies.ts';
import type { Clocks } from '../../../shared/facts/index.ts';
import type { Release } from '../../../shared/law/law.ts';
import type { Day } from '../../../shared/month.ts';
import { valueAt } from '../../../shared/pointer.ts';
import { readVectors, type Vector } from '../../vectors/vectors.ts';
import { gapsOf } from './gaps.ts';

type Any = Calculation<object, object, object>;

const CALCULATIONS: Readonly<Record<string, unknown>> = {
  '/v1/contributions': contributionsCalculation,
  '/v1/medical-schemes': medicalSchemesCalculation,
  '/v1/retirement': retirementCalculation,
  '/v1/subsidies': subsidiesCalculation,
};

export interface Reproduced extends Vector {
  computed: string;
  /** Computed minus printed, such as `0` or `-0.03`; `≠` for values that differ and are not numbers. */
  difference: string;
}

/**
 * The default `asOf` of the questions: the newest `checkedOn` of any figure, so that the page depends on the figures
 * and not on the clock.
 *
 * @param release as returned by `readRelease`; the compiled release has no `checkedOn`
 */
export function lastCheckedOn({ parameters }: Release): Day {
  const days = Object.values(parameters).flatMap((all) =>
    all.flatMap(({ values }) => values.flatMap(({ checkedOn }) => checkedOn ?? [])),
  );
  const last = days.sort().at(-1);
  if (!last) throw new Error('no figure in the release has a checkedOn');
  return last;
}

/** Every published figure next to what the program calculates, by subject. */
export function reproduced(release: Release): { title: { zh: string; en: string }; rows: Reproduced[] }[] {
  const isPublished = ({ kind }: Vector) => kind === 'published';
  return readVectors().flatMap(({ title, vectors }) => {
    const rows = vectors.filter(isPublished).map((vector) => reproduce(vector, release));
    return rows.length > 0 ? [{ title, rows }] : [];
  });
}

function reproduce(vector: Vector, release: Release): Reproduced {
  const computed = String(valueAt(ask(vector, release), vector.at));
  return { ...vector, computed, difference: differenceOf(computed, vector.expected) };
}

function ask({ path, body }: Vector, release: Release): object {
  const calculation = CALCULATIONS[path] as Any;
  const day = lastCheckedOn(release);
  return answer(calculation, release, { asOf: day, ...body } as object & Clocks, day, 'zh-CN');
}

const NUMBER = /^(\d+)(?:\.(\d{1,2}))?$/;

function differenceOf(computed: string, printed: string): string {
  const [ours, theirs] = [hundredths(computed), hundredths(printed)];
  if (ours === null || theirs === null) return computed === printed ? '0' : '≠';
  const difference = ours - theirs;
  return difference === 0 ? '0' : (difference / 100).toFixed(2);
}

function hundredths(text: string): number | null {
  const [, whole, rest = ''] = NUMBER.exec(text) ?? [];
  return whole === undefined ? null : Number(whole + rest.padEnd(2, '0'));
}

const OFFICES: Readonly<Record<string, string>> = {
  'social-insurance-agency': '社保经办机构 social insurance agency',
  'medical-insurance-bureau': '医保局 medical insurance bureau',
  'employment-service': '公共就业服务机构 employment service',
  'housing-fund-centre': '住房公积金管理中心 housing fund centre',
  'labour-bureau': '人社局 human resources bureau',
};

/** Gaps without a parameter: what was found does not make a rule. */
const NOT_COMPARED = [
  '居民、职工医保的起付线、报销比例和封顶线：各来源互相矛盾，不比较报销。 Deductibles, reimbursement rates and ceilings of both medical schemes: sources contradict each other, so reimbursement is not compared.',
  '年内各期缴费的截止日：没见到山东省的通知。 Last day to pay each instalment within the year: no notice of Shandong was seen.',
  '2018年淄博灵活就业人员的缴费基数上下限（潍坊为3466至5776）；2019年上下限的取整（3269或3270，16345或16346）和2020年下限（可以沿用2019年的）：没见到淄博的数。 The band of 2018 for flexible workers of Zibo (3466 to 5776 in Weifang), the rounding of the 2019 floor and ceiling (3269 or 3270, 16345 or 16346) and the 2020 floor (that of 2019 may go on): no figure of Zibo was seen.',
  '2022年退休时一次性补缴医保的基数（上年度在岗职工平均工资）：没见到这个数。 The base of the one-off medical payment of 2022, which is the on-post average of the year before: not seen.',
  '2018年的居民年限折算比例在2026年省级统筹后是否沿用。 Whether the 2018 conversion ratios for resident years still apply after provincial pooling in 2026.',
  '没有用人单位的人能否推迟退休；灵活就业女性退休年龄的正式文件。 Whether people without an employer may postpone retirement; an official text on the retirement age of women in flexible employment.',
];

/** docs/correctness.md. */
export function correctnessPage(release: Release): string {
  const subjects = reproduced(release);
  const all = subjects.flatMap(({ rows }) => rows);
  const exact = all.filter(({ difference }) => difference === '0').length;
  const day = lastCheckedOn(release);
  const gaps = gapsOf(release, day);
  return `${[
    '# 正确性 · Correctness',
    '由 `npm run check` 生成，请勿手改。“公布”是文件或核定表上的数（手工录入），“灵保”是用接口的同一套程序算出的数。\n' +
      'Generated by `npm run check`; do not edit. “Published” is what a notice or official sheet says (typed in by hand); “Lingbao” is what the same code as the API calculates.',
    `**${all.length} 个公布的数，${exact} 个差额为 0** · **${all.length} published figures, ${exact} of them reproduced exactly.** 按 ${day} 已知的规定 · under the law as known on ${day}.`,
    ...subjects.map(({ title, rows }) => section(title, rows)),
    '## 没见到通知的数 · Figures of which no notice was seen',
    '下列各项没有见到任何文件。灵保回答“没见到通知”（通知还没到时候的，“还没公布”），写明上次见到的数和向谁询问。年份后的“–”表示至今。\n' +
      'No notice has been found for these. Lingbao says so (“not published yet” where it is not due), with the last figure seen and whom to ask. A dash after a year means “until now”.',
    table(
      ['数据 figure', '年份 years', '询问 ask'],
      gaps.map(({ title, id, years, askedOf }) => [
        `${title.zh}<br>${title.en}<br>\`${id}\``,
        years || '从未见到 never found',
        OFFICES[askedOf] ?? askedOf,
      ]),
    ),
    '## 互相矛盾或没有规定 · Contradictory or unregulated',
    NOT_COMPARED.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n')}\n`;
}

function section({ zh, en }: { zh: string; en: string }, rows: readonly Reproduced[]): string {
  const lines = rows.map(({ what, document, expected, computed, difference, note }) => [
    `${what.zh}<br>${what.en}`,
    document,
    expected,
    computed,
    note && difference !== '0' ? `${difference}（${note.zh} ${note.en}）` : difference,
  ]);
  return `## ${zh} · ${en}\n\n${table(['项目 item', '文件 document', '公布 published', '灵保 Lingbao', '差额 difference'], lines)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
