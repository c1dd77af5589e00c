import { answer, type Calculation } from '../../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../../shared/answer/contributions.ts';
import { medicalSchemesCalculation } from '../../../shared/answer/medical-scheme.ts';
import { retirementCalculation } from '../../../shared/answer/retirement.ts';
import { subsidiesCalculation } from '../../../shared/answer/subsidies.ts';
import type { Clocks } from '../../../shared/facts/index.ts';
import type { Release } from '../../../shared/law/law.ts';
import type { Day } from '../../../shared/month.ts';
import { gapsOf } from './gaps.ts';
import { type Published, type Question, SUBJECTS } from './published.ts';

type Any = Calculation<object, object, object>;

const CALCULATIONS: Readonly<Record<string, unknown>> = {
  contributions: contributionsCalculation,
  'medical-schemes': medicalSchemesCalculation,
  retirement: retirementCalculation,
  subsidies: subsidiesCalculation,
};

export interface Reproduced extends Published {
  computed: string;
  /** As printed less as computed; empty for what is no number. */
  difference: string;
}

/**
 * The day on which the questions are asked, unless they name another: that on which a figure was last entered or
 * checked, so that the page follows the figures and not the clock.
 *
 * @param release as `readRelease` gives it: what the program carries has no such days
 */
export function lastCheckedOn({ parameters }: Release): Day {
  const days = Object.values(parameters).flatMap((all) =>
    all.flatMap(({ values }) => values.flatMap(({ checkedOn }) => checkedOn ?? [])),
  );
  const last = days.sort().at(-1);
  if (!last) throw new Error('the release says of no figure when it was checked');
  return last;
}

/** Each figure as the program comes to it, asked as the API is. */
export function reproduced(release: Release): { title: { zh: string; en: string }; rows: Reproduced[] }[] {
  return SUBJECTS.map(({ title, rows }) => ({ title, rows: rows.map((row) => reproduce(row, release)) }));
}

function reproduce(row: Published, release: Release): Reproduced {
  const computed = String(at(ask(row.asked, release), row.at));
  return { ...row, computed, difference: differenceOf(computed, row.printed) };
}

function ask({ path, body }: Question, release: Release): object {
  const calculation = CALCULATIONS[path] as Any;
  const day = lastCheckedOn(release);
  return answer(calculation, release, { asOf: day, ...body } as object & Clocks, day, 'zh-CN');
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, name) => (found as Record<string, unknown> | null)?.[name], value);
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
};

/** Gaps that are no parameter, because no rule could be made of what was found. */
const NOT_COMPARED = [
  '居民、职工医保的起付线、报销比例和封顶线：各来源互相矛盾，不比较报销。 Deductibles, rates and ceilings of both medical schemes: the sources contradict each other, so reimbursement is not compared.',
  '年内各期缴费的截止日：山东省没有公布。 Last day to pay each instalment: not published for Shandong.',
  '2019年缴费基数上下限的取整（3269或3270，16345或16346）和2020年下限（3269或3457）：来源互相矛盾。 Rounding of the band of 2019 and floor of 2020: the sources disagree.',
  '2021年个人账户记账利率（6.69%或5.35%）：来源互相矛盾。 Interest of the personal account in 2021: the sources disagree.',
  '2018年的居民年限折算比例在2026年省级统筹后是否沿用。 Whether the conversion ratios of 2018 go on after 2026.',
  '没有用人单位的人能否推迟退休；灵活就业女性退休年龄的正式文件。 Whether who has no employer may retire later; an official text on the class of women in flexible employment.',
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
    '由 `npm run check` 生成，请勿手改。左边是文件或核定表印出的数（手工录入），右边是灵保按接口同样的方式算出的数。\n' +
      'Made by `npm run check`; do not edit. On the left what a notice or sheet prints (typed by hand), on the right what Lingbao comes to, asked as the API is.',
    `**${all.length} 个公布的数，${exact} 个差额为 0** · **${all.length} published figures, ${exact} reproduced with a difference of 0.** 按 ${day} 已知的规定 · as known on ${day}.`,
    ...subjects.map(({ title, rows }) => section(title, rows)),
    '## 没有公布的数 · Figures that nobody publishes',
    '下列各项没有见到任何文件，灵保回答“未公布”，写明向谁询问，不作估计。年份后的“–”表示至今。\n' +
      'No notice was seen for these. Lingbao answers `not-published` and says whom to ask; nothing is estimated. A dash behind a year: up to now.',
    table(
      ['数据 figure', '年份 years', '询问 ask'],
      gaps.map(({ title, id, years, askedOf }) => [
        `${title.zh}<br>${title.en}<br>\`${id}\``,
        years || '从未见到 never seen',
        OFFICES[askedOf] ?? askedOf,
      ]),
    ),
    '## 互相矛盾或没有规定 · Contradictory, or without a rule',
    NOT_COMPARED.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n')}\n`;
}

function section({ zh, en }: { zh: string; en: string }, rows: readonly Reproduced[]): string {
  const lines = rows.map(({ what, document, printed, computed, difference, note }) => [
    `${what.zh}<br>${what.en}`,
    document,
    printed,
    computed,
    note && difference !== '0' ? `${difference}（${note.zh} ${note.en}）` : difference,
  ]);
  return `## ${zh} · ${en}\n\n${table(['项目 item', '文件 document', '公布 printed', '灵保 Lingbao', '差额 difference'], lines)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
