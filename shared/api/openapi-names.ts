import * as z from 'zod/mini';
import { allFacts } from '../facts/all.ts';
import { shapeOf } from '../facts/schema.ts';
import { money } from '../facts/values.ts';
import { grade } from '../law/documents.ts';
import * as assessments from './assessments.ts';
import * as batches from './batches.ts';
import * as contributionYears from './contribution-years.ts';
import * as contributions from './contributions.ts';
import * as counter from './counter.ts';
import { facts } from './facts.ts';
import * as medicalSchemes from './medical-scheme.ts';
import * as parameters from './parameters.ts';
import * as plans from './plans.ts';
import * as plansAsked from './plans-request.ts';
import { problem } from './problem.ts';
import * as questions from './questions.ts';
import { nextQuestion, range } from './ranges.ts';
import * as regions from './regions.ts';
import * as retirement from './retirement.ts';
import { healthAnswer, routes } from './routes.ts';
import * as subsidies from './subsidies.ts';
import * as wire from './wire.ts';
import * as workerStatus from './worker-status.ts';

const pascal = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

/** What a member is made of where it may be left out, null or a list. */
function partOf(schema: z.core.$ZodType, name: string): [name: string, schema: z.ZodMiniType] {
  const { def } = schema._zod as z.core.$ZodTypeInternals & {
    def: { innerType?: z.core.$ZodType; element?: z.core.$ZodType };
  };
  if (def.innerType) return partOf(def.innerType, name);
  if (def.element) return partOf(def.element, singular(name));
  return [name, schema as z.ZodMiniType];
}

const SIMPLE = ['string', 'boolean', 'number', 'int', 'pipe', 'unknown', 'literal'];

/** Members that are objects, unions or one of a few words, each with its name behind `prefix`; and theirs. */
function partsOf(prefix: string, members: object): [name: string, schema: z.ZodMiniType][] {
  return Object.entries(members)
    .map(([name, schema]) => partOf(schema, prefix + pascal(name)))
    .filter(([, schema]) => !SIMPLE.includes(schema._zod.def.type))
    .flatMap(([name, schema]) => [[name, schema], ...partsIn(name, schema)]);
}

const partsIn = (name: string, schema: z.ZodMiniType): [name: string, schema: z.ZodMiniType][] =>
  schema instanceof z.ZodMiniObject ? partsOf(name, schema.shape) : [];

/** Answers that a route gives in one of two forms. */
const eitherForm = Object.fromEntries(
  routes.flatMap(({ id, answer, audience }) =>
    answer?._zod.def.type === 'union' && audience !== 'partner' ? [[`${pascal(id)}Reply`, answer]] : [],
  ),
);

/** What answers and requests of every kind are made of. */
const SMALL: Readonly<Record<string, z.ZodMiniType>> = {
  Yuan: wire.yuan,
  Money: money,
  PositiveMoney: plansAsked.means,
  Month: wire.month,
  LaterMonth: wire.laterMonth,
  Day: wire.day,
  RegionCode: wire.region,
  Grade: grade,
  Outcome: wire.headlines.outcome,
  Problem: problem,
  Operands: wire.operands,
  Row: wire.row,
  Step: wire.step,
  Notice: wire.notice,
  CitedDocument: wire.citedDocument,
  Contact: wire.contact,
  MissingFigure: wire.missingFigure,
  FigureHeadline: wire.figureHeadline,
  LastSeen: wire.lastSeen,
  LastSeenHeadline: wire.lastSeenHeadline,
  Question: wire.question,
  NextQuestion: partOf(nextQuestion, '')[1],
  Range: range,
  ParameterFigure: parameters.figure,
  Region: regions.regionAnswer,
  Plan: plans.plan,
  PlanHeadline: plans.planHeadline,
  Field: assessments.field,
};

const { steps, documents, notices, ...answerHead } = wire.calculated;
const { figures: _, questions: __, ...stamp } = wire.headlines;
const { warnings: ___, runnerUp: ____, reasons: _____, ...planFigures } = plans.planHeadline.shape;

/** Members that answers of several kinds have together: each such answer is all of these, and more. */
const TOGETHER: Readonly<Record<string, z.ZodMiniType>> = Object.fromEntries(
  Object.entries({
    ContributionsResult: contributions.contributionsResult,
    ContributionsFigures: contributions.contributionsHeadlineMembers,
    MedicalSchemesResult: medicalSchemes.medicalSchemeResult,
    MedicalSchemesFigures: medicalSchemes.medicalSchemeHeadlineMembers,
    ContributionYearsResult: contributionYears.contributionYearsResult,
    RetirementResult: retirement.retirementResult,
    RetirementFigures: retirement.retirementHeadlineMembers,
    WorkerStatusResult: workerStatus.workerStatusResult,
    WorkerStatusFigures: workerStatus.workerStatusHeadlineMembers,
    AnswerHead: answerHead,
    HeadlineHead: wire.calculatedHeadlines,
    AnswerStamp: stamp,
    PlanFigures: planFigures,
    Explanation: { steps, documents, notices },
  }).map(([name, members]) => [name, z.strictObject(members)]),
);

/** Names of what other answers may hold whole, in the order in which it is looked for. */
export const TOGETHER_NAMES = [
  ...Object.keys(TOGETHER),
  'MissingFigure',
  'FigureHeadline',
  'LastSeenHeadline',
  'Question',
  'Step',
  'Notice',
];

const LARGE: Readonly<Record<string, z.ZodMiniType>> = {
  ContributionsRequest: contributions.contributionsRequest,
  ContributionsAnswer: contributions.contributionsAnswer,
  ContributionsHeadline: contributions.contributionsHeadline,
  MedicalSchemesRequest: medicalSchemes.medicalSchemeRequest,
  MedicalSchemesAnswer: medicalSchemes.medicalSchemeAnswer,
  MedicalSchemesHeadline: medicalSchemes.medicalSchemeHeadline,
  ContributionYearsRequest: contributionYears.contributionYearsRequest,
  ContributionYearsAnswer: contributionYears.contributionYearsAnswer,
  ContributionYearsHeadline: contributionYears.contributionYearsHeadline,
  SubsidiesRequest: subsidies.subsidiesRequest,
  SubsidiesAnswer: subsidies.subsidiesAnswer,
  SubsidiesHeadline: subsidies.subsidiesHeadline,
  RetirementRequest: retirement.retirementRequest,
  RetirementAnswer: retirement.retirementAnswer,
  RetirementHeadline: retirement.retirementHeadline,
  WorkerStatusRequest: workerStatus.workerStatusRequest,
  WorkerStatusAnswer: workerStatus.workerStatusAnswer,
  WorkerStatusHeadline: workerStatus.workerStatusHeadline,
  PlansRequest: plansAsked.plansRequest,
  PlansAnswer: plans.plansAnswer,
  PlansHeadline: plans.plansHeadline,
  Facts: facts,
  Assessment: assessments.assessment,
  AssessmentHeadline: assessments.assessmentHeadline,
  AssessmentRequest: assessments.assessmentRequest,
  Decision: assessments.decision,
  StoredHeadline: assessments.storedHeadline,
  StoredAssessment: assessments.storedAssessment,
  TodaysAssessment: assessments.todaysAssessment,
  DecisionRequest: counter.decisionRequest,
  CounterRecord: counter.counterRecord,
  CounterRow: counter.counterRow,
  CounterRecords: counter.counterRecords,
  CounterDay: counter.counterDay,
  SignIn: counter.signInAnswer,
  BatchRequest: batches.batchRequest,
  Batch: batches.batchAnswer,
  ParametersAnswer: parameters.parametersAnswer,
  ParameterAnswer: parameters.parameterAnswer,
  QuestionsAnswer: questions.questionsAnswer,
  RegionsAnswer: regions.regionsAnswer,
  Health: healthAnswer,
  ...eitherForm,
};

/** What answers of both views are made of is named by the calculation, not by the view. */
const OF_CALCULATIONS = {
  '': shapeOf(allFacts),
  Contributions: contributions.contributionsResult,
  MedicalSchemes: medicalSchemes.medicalSchemeResult,
  ContributionYears: contributionYears.contributionYearsResult,
  Subsidies: subsidies.subsidiesResult,
  Retirement: retirement.retirementResult,
  WorkerStatus: workerStatus.workerStatusResult,
};

/** The schemas of the document that have a name: ours, and all that they are made of by its place in them. */
export function namedSchemas(): Record<string, z.ZodMiniType> {
  const names = new Map<z.ZodMiniType, string>();
  for (const [name, schema] of [
    ...Object.entries(SMALL),
    ...Object.entries(SMALL).flatMap(([name, schema]) => partsIn(name, schema)),
    ...Object.entries(OF_CALCULATIONS).flatMap(([name, members]) => partsOf(name, members)),
    ...Object.entries(TOGETHER),
    ...Object.entries(LARGE),
    ...Object.entries(LARGE).flatMap(([name, schema]) => partsIn(name, schema)),
  ]) {
    if (!names.has(schema)) names.set(schema, name);
  }
  return Object.fromEntries([...names].map(([schema, name]) => [name, schema]));
}
