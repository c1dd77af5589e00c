import * as z from 'zod/mini';
import { answer, type Calculation, type HeadlineAnswer, headlineAnswer } from '../../shared/answer/calculation.ts';
import { contributionYearsCalculation } from '../../shared/answer/contribution-years.ts';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { type Headlines, lawFor, type ToCome } from '../../shared/answer/envelope.ts';
import { medicalSchemesCalculation } from '../../shared/answer/medical-scheme.ts';
import { parameterInForce, parametersInForce } from '../../shared/answer/parameters.ts';
import { placeName } from '../../shared/answer/place-names.ts';
import { answerPlans, type PlansHeadline, type PlansRequest, planHeadlines } from '../../shared/answer/plans.ts';
import { retirementCalculation } from '../../shared/answer/retirement.ts';
import { subsidiesCalculation } from '../../shared/answer/subsidies.ts';
import { facts } from '../../shared/api/facts.ts';
import { parametersQuery } from '../../shared/api/parameters.ts';
import type { Route } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { TOOLS, type Tool } from '../../shared/api/tools.ts';
import type { Clocks, Facts } from '../../shared/facts/index.ts';
import { questionCatalogue } from '../../shared/facts/index.ts';
import { requestUnderTodaysNames } from '../../shared/facts/renamed.ts';
import type { SubsidyFacts } from '../../shared/facts/subsidies.ts';
import type { Language } from '../../shared/language.ts';
import { askable } from '../../shared/law/regions.ts';
import { release } from '../../shared/law/release.generated.ts';
import { toolsAssumed, toolsTools } from '../../shared/messages/tools.generated.ts';
import type { Day } from '../../shared/month.ts';
import { errorsOf, HttpProblem, REQUEST_TEXTS } from '../http/problems.ts';
import { lean } from './lean.ts';
import { inputSchema, outputSchema } from './schemas.ts';

type Told = Record<string, unknown>;

/** One answer: in headline view, with the documents that its full view names. */
interface Worked {
  headline: Headlines & ToCome;
  documents: readonly { number: string }[];
}

type Work = (body: never, today: Day, language: Language) => Worked;

const worked =
  <Asked extends object, Result extends object, Shown, Headline>(
    calculation: Calculation<Asked, Result, Shown, Headline>,
  ) =>
  (body: Asked, today: Day, language: Language) => ({
    headline: headlineAnswer(calculation, release, body, today, language),
    documents: answer(calculation, release, body, today, language).documents,
  });

/** What the routes that are tools calculate, by the id of the route. */
const WORK: Readonly<Record<string, Work>> = {
  computeContributions: worked(contributionsCalculation),
  compareMedicalSchemes: worked(medicalSchemesCalculation),
  computeContributionYears: worked(contributionYearsCalculation),
  checkSubsidies: (body: SubsidyFacts & Clocks, today, language) => {
    const { headline, documents } = worked(subsidiesCalculation)(body, today, language);
    return { headline: { ...headline, programmes: headline.programmes.map(inBrief) }, documents };
  },
  computeRetirement: worked(retirementCalculation),
  findPlans: (body: PlansRequest, today, language) => ({
    headline: withoutRunnersUp(planHeadlines(release, body, today, language)),
    documents: answerPlans(release, body, today, language).documents,
  }),
};

type ProgrammeHeadline = HeadlineAnswer<typeof subsidiesCalculation>['programmes'][number];

const inBrief = ({ upTo, notWith: _, replacedBy: __, grade: ___, ...programme }: ProgrammeHeadline) => ({
  ...programme,
  ...(upTo !== null && { upTo }),
});

/** The best of each aim is what is talked about; the next best has as many members again. */
const withoutRunnersUp = (answer: PlansHeadline) => ({
  ...answer,
  plans: answer.plans.map(({ runnerUp: _, ...plan }) => plan),
});

interface ServedTool extends Tool {
  route: Route;
  /** What it takes, beside `language`. */
  takes: z.ZodMiniType;
}

const calculating = routes.filter(({ id, tool }) => tool && id in WORK);
const nameOf = (route: Route): string => route.tool?.name ?? '';

const questionFor = z.strictObject({
  tool: z.optional(z.enum(calculating.map(nameOf))),
  region: z.optional(z.string()),
  facts: z.optional(facts),
});

const figureOf = z.extend(parametersQuery, { id: z.optional(z.string()) });

const tools: readonly ServedTool[] = routes.flatMap((route) => {
  if (!route.tool) return [];
  const takes = route.body ?? (route.tool === TOOLS.figures ? figureOf : questionFor);
  return [{ ...route.tool, route, takes }];
});

export const TOOLS_BY_NAME: ReadonlyMap<string, ServedTool> = new Map(tools.map((tool) => [tool.name, tool]));

/** The tools as an assistant reads them. */
export const listed = tools.map((tool) => ({
  name: tool.name,
  title: tool.title,
  description: tool.description,
  inputSchema: inputSchema(tool.takes),
  outputSchema: outputSchema(tool.route.answer),
  annotations: {
    title: tool.title,
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
}));

/**
 * What a tool answers. Nothing that the person must say has a default: without a region it asks for that first.
 *
 * @throws HttpProblem, NotAcceptable for what the route would refuse
 */
export function answerOf(tool: ServedTool, told: Told, today: Day, language: Language): Told {
  const said = requestUnderTodaysNames(tool.route.id === 'findPlans' ? { facts: {}, ...told } : told) as Told;
  if (regionIn(said) === undefined) return whichRegion(tool, language);
  const body = parsed(tool.takes, said, { language, texts: REQUEST_TEXTS });
  if (tool.takes === figureOf) return figures(body as z.output<typeof figureOf>, today, language);
  if (tool.takes === questionFor) return nextQuestion(body as z.output<typeof questionFor>, today, language);
  const { headline, documents } = (WORK[tool.route.id] as Work)(body as never, today, language);
  const { nextQuestion: next, ...rest } = lean(headline);
  return {
    ...rest,
    nextQuestion: next && asked(next.id, language),
    assumed: [
      ...assumedIn(tool.route, body as Told, language),
      ...('assumed' in rest ? (rest.assumed as object[]) : []),
    ],
    documents: documents.map(({ number }) => number),
    note: toolsTools[language].decides,
  };
}

const regionIn = ({ region, facts }: Told): unknown => region ?? (facts as Told | undefined)?.region;

function parsed(schema: z.ZodMiniType, input: Told, reader: Parameters<typeof errorsOf>[1]): unknown {
  const result = z.safeParse(schema, input, { reportInput: true });
  if (result.success) return result.data;
  throw new HttpProblem('invalid-request', { errors: errorsOf(result.error.issues, reader) });
}

/** Of what the tool is about, nothing is known yet. */
const whichRegion = ({ headline }: Tool, language: Language): Told => ({
  outcome: 'needs-answers',
  ranges: [{ pointer: headline, least: null, most: null, estimate: null }],
  nextQuestion: {
    id: 'region',
    text: toolsTools[language].region,
    options: askable(release.places).map((code) => ({ value: code, text: placeOf(code, language) })),
  },
  assumed: [],
  documents: [],
  note: toolsTools[language].decides,
});

function placeOf(code: string, language: Language): string {
  const place = release.places.find((each) => each.code === code);
  return place ? placeName(place, language) : code;
}

/** A question as a person is asked it, with its help and choices. */
function asked(id: string, language: Language) {
  const question = questionCatalogue(language).questions.find((each) => each.id === id);
  if (!question) throw new Error(`the catalogue has no question ${id}`);
  const { usedBy: _, ...words } = question;
  return words;
}

const ASSUMED = { schemes: 'pension medical', medicalOption: 'pooled-only' } as const;

/** What the calculation of a route takes where the person has not said otherwise. */
function assumedIn({ body }: Route, said: Told, language: Language) {
  const known = body instanceof z.ZodMiniObject ? body.shape : {};
  return (Object.keys(ASSUMED) as (keyof typeof ASSUMED)[])
    .filter((fact) => fact in known && said[fact] === undefined)
    .map((fact) => ({ fact, value: ASSUMED[fact], text: toolsAssumed[language][fact] }));
}

function nextQuestion(
  { tool, region, facts: said }: z.output<typeof questionFor>,
  today: Day,
  language: Language,
): Told {
  const route = calculating.find((each) => nameOf(each) === tool) ?? calculating[0];
  if (!route?.body) throw new HttpProblem('not-found');
  const all: Facts = { ...said, region: said?.region ?? region };
  const body = route.id === 'findPlans' ? { facts: all } : takenBy(route.body, all);
  const { headline } = (WORK[route.id] as Work)(body as never, today, language);
  const { outcome, ranges, nextQuestion: next, questions = [] } = lean(headline);
  const id = next?.id ?? questions[0]?.id;
  return {
    outcome,
    ranges,
    nextQuestion: id === undefined ? null : asked(id, language),
    assumed: [],
    documents: [],
    note: toolsTools[language].decides,
  };
}

/** Of all that was told, what a request takes. */
const takenBy = (body: z.ZodMiniType, all: Facts): Told =>
  Object.fromEntries(Object.entries(all).filter(([name]) => body instanceof z.ZodMiniObject && name in body.shape));

function figures({ id, ...query }: z.output<typeof figureOf>, today: Day, language: Language): Told {
  const found = id === undefined ? null : parameterInForce(release, id, query, today, language);
  if (id !== undefined && !found) throw new HttpProblem('not-found');
  const { outcome, region, asOf, policyVersion, rulesVersion, on, documents } =
    found ?? parametersInForce(release, query, today, language);
  return {
    outcome,
    region,
    asOf,
    policyVersion,
    rulesVersion,
    on,
    ...(found
      ? { parameter: found.parameter, figures: found.figures ?? [] }
      : { ids: lawFor(release, query, today).ids() }),
    ranges: [],
    nextQuestion: null,
    assumed: [],
    documents: found ? documents.map(({ number }) => number) : [],
    note: toolsTools[language].decides,
  };
}
