import { subsidyFacts } from '../../../shared/facts/subsidies.ts';
import type { ProgrammeLaw } from '../../../shared/law/programme-schema.ts';
import { partId } from '../../../shared/law/programmes.ts';
import { OFFICE_KINDS } from '../../../shared/law/regions.ts';
import { type SubsidiesMessages, subsidiesMessages } from '../../../shared/messages/subsidies.generated.ts';
import names from '../../../shared/messages/zh-CN/names.json' with { type: 'json' };
import { FREQUENCIES } from '../../../shared/rules/contributions/calendar.ts';
import { PAY_BY_MONTHS } from '../../../shared/rules/contributions/pay-by.ts';
import { KINDS_OF_CARE } from '../../../shared/rules/medical-scheme/reimbursement.ts';
import { CLAIM_STEPS, PLAIN_LIMITS, PROGRAMMES, RULES } from '../../../shared/rules/subsidies/index.ts';

const phrases = (kind: keyof SubsidiesMessages): string[] => Object.keys(subsidiesMessages['zh-CN'][kind]);

/** Codes of columns that mean the same in every table. */
const OF_COLUMN: Readonly<Record<string, readonly string[]>> = {
  office: [...OFFICE_KINDS, 'platform-app'],
  document: phrases('subsidies.paper'),
  step: CLAIM_STEPS,
  programme: PROGRAMMES,
  trade: subsidyFacts.trade.options,
  employment: subsidyFacts.employment.options,
  payer: ['platform'],
  case: phrases('subsidies.price').filter((code) => code !== 'every'),
  sex: ['female', 'male'],
  frequency: FREQUENCIES,
  care: KINDS_OF_CARE,
};

/** Codes of columns that depend on the table. */
const OF_TABLE: Readonly<Record<string, readonly string[]>> = {
  'hard-to-employ.criteria/group': subsidyFacts.groups.options,
  'vocational-training.groups/group': Object.keys(names.trainingGroups),
  'vocational-training.named-groups/group': Object.keys(names.trainingGroups),
  'occupational-injury.deadlines/who': phrases('subsidies.claim').flatMap(
    (code) => /^occupational-injury\.(.+)$/.exec(code)?.[1] ?? [],
  ),
  'occupational-injury.deadlines/unit': ['days', 'working-days'],
  'pension.pay-by/month': PAY_BY_MONTHS,
  'medical.pay-by/month': PAY_BY_MONTHS,
};

/** Ids of the conditions that a programme's file may switch on. */
export const conditionCodes = (id: string): string[] =>
  (RULES.find((rules) => rules.id === id)?.conditions ?? []).flatMap((each) => (each.named ? each.id : []));

const limitCodes = (id: string): string[] => [
  ...Object.keys(RULES.find((rules) => rules.id === id)?.limits ?? {}),
  ...PLAIN_LIMITS,
];

/** The codes allowed in a table's column: all that rules and messages know; `null` if any word is allowed. */
export function knownCodes(id: string, column: string, programmes: readonly ProgrammeLaw[]): readonly string[] | null {
  if (column === 'condition' || column === 'limit') {
    const part = column === 'condition' ? 'conditions' : 'limits';
    const programme = programmes.find((each) => partId(each, part) === id);
    if (!programme) return null;
    return column === 'condition' ? conditionCodes(programme.id) : limitCodes(programme.id);
  }
  return OF_TABLE[`${id}/${column}`] ?? OF_COLUMN[column] ?? null;
}
