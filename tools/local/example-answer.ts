import type * as z from 'zod/mini';
import type { ContributionsAnswer } from '../../shared/answer/contributions.ts';
import type { parameterAnswer } from '../../shared/api/parameters.ts';
import { frequencies } from '../../shared/messages/names.generated.ts';

const YEAR = 2026;
const FLOOR = 'pension.contribution-base.floor';

type Schedule = ContributionsAnswer['schedules'][number];

/**
 * Asks this very server, over HTTP, what a rider pays on the lowest base of 2026, and prints it in both languages. The
 * base comes from the service too.
 */
export async function exampleAnswer(origin: string): Promise<string> {
  const floor = await call<z.infer<typeof parameterAnswer>>(`${origin}/v1/parameters/${FLOOR}?on=${YEAR}-01-01`);
  const amount = floor.parameter?.value;
  if (typeof amount !== 'string') return `示例 Example: ${FLOOR} ${YEAR}: ${floor.outcome}`;
  const request = { year: YEAR, base: { amount } };
  const answer = await call<ContributionsAnswer>(`${origin}/v1/contributions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return [
    `示例：骑手按 ${YEAR} 年缴费基数下限参保（元）`,
    `Example: a rider on the lowest contribution base of ${YEAR} (yuan)`,
    '',
    `  POST /v1/contributions ${JSON.stringify(request)}`,
    ...monthlyLines(answer),
    ...answer.schedules.map(scheduleLine),
    `  每年固定费用 fees a year          ${shown(answer.yearlyFees)}`,
    ...answer.notices.map(({ text }) => `  ${text}`),
  ].join('\n');
}

async function call<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${init?.method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const shown = (amount: string | null): string => amount ?? '没见到通知 no notice seen';

function monthlyLines({ monthly }: ContributionsAnswer): string[] {
  return [
    `  每月养老 pension a month          ${shown(monthly.pension)}`,
    `    其中进个人账户 to the account   ${shown(monthly.pensionToAccount)}`,
    `  每月医保 medical a month          ${shown(monthly.medical)}`,
    `  每月合计 total a month            ${shown(monthly.total)}`,
  ];
}

/** A year's instalments are equal except for the fees, which are due with the first one. */
function scheduleLine({ frequency, instalments }: Schedule): string {
  const [{ pension, medical } = { pension: null, medical: null }] = instalments;
  const times = `${frequencies['zh-CN'](frequency)} ${frequency} ${instalments.length} ×`;
  return `  ${times} (养老 pension ${shown(pension)} + 医保 medical ${shown(medical)})`;
}
