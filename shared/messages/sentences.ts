import type { CommonMessages } from './common.generated.ts';
import type { ContributionYearsMessages } from './contribution-years.generated.ts';
import type { ContributionsMessages } from './contributions.generated.ts';
import type { FaultsMessages } from './faults.generated.ts';
import type { MedicalSchemeMessages } from './medical-scheme.generated.ts';
import type { PlanMessages } from './plan.generated.ts';
import type { RetirementMessages } from './retirement.generated.ts';
import type { SubsidiesMessages } from './subsidies.generated.ts';
import type { WorkerStatusMessages } from './worker-status.generated.ts';

type All = CommonMessages &
  ContributionsMessages &
  ContributionYearsMessages &
  MedicalSchemeMessages &
  RetirementMessages &
  SubsidiesMessages &
  WorkerStatusMessages;

/** What the sentence of each code has to be given, as strings. */
type OperandsOf<Sentences> = {
  readonly [Code in keyof Sentences]: Sentences[Code] extends (given: infer Given) => string
    ? { readonly [Operand in keyof Given]: string }
    : unknown;
};

/** Steps that a rule may explain itself by, with the operands of their sentences. */
export type StepOperands = OperandsOf<All['steps'] & PlanMessages['steps']>;
export type StepCode = keyof StepOperands;

/** A step with what it is given, where a rule hands it on before it is said. */
export type StepGiven = {
  [Code in StepCode]: { code: Code; operands: StepOperands[Code] & Readonly<Record<string, string>>; result: string };
}[StepCode];

/** Notices that a rule may give, with the operands of their sentences. */
export type NoticeOperands = OperandsOf<All['notices']>;
export type NoticeCode = keyof NoticeOperands;

type FaultOperands = OperandsOf<FaultsMessages['faults']>;

/** What may be wrong with a member of a request, with the operands of its sentence. */
export type FaultGiven = {
  [Code in keyof FaultOperands]: { code: Code; operands: FaultOperands[Code] & Readonly<Record<string, string>> };
}[keyof FaultOperands];

/** All that the sentences of several codes have to be given, where a rule does not know which of them it says. */
export type ForEach<Operands, Code extends keyof Operands> = (
  Code extends unknown
    ? (operands: Operands[Code]) => void
    : never
) extends (operands: infer All) => void
  ? All
  : never;
