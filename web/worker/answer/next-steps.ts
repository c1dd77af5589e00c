import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { yearsAndMonths } from '../../../shared/month.ts';
import type { PageText } from '../../ui/language.ts';
import { costWords } from './cost.tsx';
import { type Deadline, deadlinesOf } from './deadlines.ts';
import { pensionShort, retirementCases } from './derived.ts';
import { rangeOf } from './month-cost.tsx';

export interface NextSteps {
  /** What is known so far, one short sentence a subject. */
  known: readonly string[];
  dates: readonly Deadline[];
  /** By programme. */
  papers: readonly { programme: string; items: readonly string[] }[];
  /** By office. */
  offices: readonly { office: string; asks: readonly string[] }[];
}

/** The summary that a person reads first: what stands, which days count, what to bring, whom to ask. */
export function nextSteps(assessment: Assessment, facts: Facts, text: PageText): NextSteps {
  const programmes = programmesFor(assessment, facts);
  return {
    known: [
      ...pay(assessment, text),
      ...medical(assessment, text),
      ...years(assessment, text),
      ...subsidies(programmes, text),
      ...retirement(assessment, facts, text),
      ...status(assessment, text),
    ],
    dates: deadlinesOf(assessment, facts, text),
    papers: papers(programmes),
    offices: offices(assessment, programmes, text),
  };
}

function pay({ contributions }: Assessment, text: PageText): string[] {
  const n = text.result.now;
  const { base, monthly, net = [] } = contributions;
  if (base.chosen) {
    const { pension, medical } = monthly;
    const p = text.result.pay;
    return [
      n.pay({ base: base.chosen, month: costWords([{ pension, medical }], text) }),
      ...net.map((each) => text.label({ name: p.net }) + p.netAbout({ net: each.net, back: each.back })),
    ];
  }
  const range = rangeOf(contributions);
  return range ? [n.payRange({ least: range.least, most: range.most })] : [];
}

/** The reason why no scheme is recommended where a figure was not seen, and no answer would help. */
const NOT_SEEN = 'medical-scheme.recommend.not-published';

function medical({ medicalSchemes }: Assessment, text: PageText): string[] {
  const n = text.result.now;
  const { scheme, reasons } = medicalSchemes.recommendation;
  if (scheme) return [n.medical({ scheme })];
  return reasons.some(({ code }) => code === NOT_SEEN) ? [n.medicalUnknown] : [];
}

function years({ contributionYears }: Assessment, text: PageText): string[] {
  const n = text.result.now;
  const { missingMonths, reachedIn } = contributionYears;
  if (missingMonths === null) return [];
  if (missingMonths === 0) return [n.yearsDone];
  return [
    n.yearsMissing({
      missing: text.flow.monthSpan(yearsAndMonths(missingMonths)),
      ...(reachedIn && { month: reachedIn }),
    }),
  ];
}

type Programme = Assessment['subsidies']['programmes'][number];

/** What no notice publishes is nothing to ask for before a word was said of one's work or certificate. */
function programmesFor({ subsidies: { programmes } }: Assessment, { trade, certificate }: Facts): readonly Programme[] {
  const silent = trade === undefined && certificate === undefined;
  return silent ? programmes.filter(({ outcome }) => outcome !== 'not-published') : programmes;
}

function subsidies(programmes: readonly Programme[], text: PageText): string[] {
  const n = text.result.now;
  const named = (fits: (programme: Programme) => boolean) => programmes.filter(fits).map(({ title }) => title);
  const said: string[] = [];
  const say = (names: string[], sentence: (given: { names: string }) => string) =>
    names.length > 0 && said.push(sentence({ names: names.join(text.between) }));
  say(
    named(({ outcome, amountIs }) => outcome === 'eligible' && amountIs !== 'cost'),
    n.eligible,
  );
  say(
    named(({ outcome, amountIs }) => outcome === 'eligible' && amountIs === 'cost'),
    n.mayJoin,
  );
  say(
    named(({ outcome }) => outcome === 'not-published'),
    n.ask,
  );
  say(
    named(({ outcome }) => outcome === 'not-eligible'),
    n.refused,
  );
  return said;
}

function retirement(assessment: Assessment, facts: Facts, text: PageText): string[] {
  const n = text.result.now;
  const { statutoryMonth, statutoryAge, minimumMonths, pension } = assessment.retirement;
  const short = pensionShort(assessment, facts);
  const said = retirementCases(assessment).map(({ age, month }) => text.result.retirement.ofClass({ age, month }));
  if (statutoryMonth && statutoryAge) {
    const age = text.result.age(statutoryAge);
    said.push(n.retire({ month: statutoryMonth, age }));
  }
  if (minimumMonths !== null) said.push(n.minimum({ span: text.flow.monthSpan(yearsAndMonths(minimumMonths)) }));
  if (short)
    said.push(text.result.pensionShort({ ...short, missing: text.flow.monthSpan(yearsAndMonths(short.missing)) }));
  else if (pension?.total) said.push(n.pension({ amount: pension.total }));
  return said;
}

function status({ workerStatus }: Assessment, text: PageText): string[] {
  return workerStatus.status
    ? [text.result.now.status({ status: text.result.status.status[workerStatus.status] })]
    : [];
}

/** Papers of what one can have or ask for; "ask the office" is no paper and stands with the offices. */
function papers(programmes: readonly Programme[]): NextSteps['papers'] {
  return programmes
    .filter(({ outcome }) => outcome === 'eligible' || outcome === 'not-published')
    .map(({ title, documents }) => ({
      programme: title,
      items: documents.filter(({ code }) => code !== 'ask-office').map((paper) => paper.text),
    }))
    .filter(({ items }) => items.length > 0);
}

function offices({ figures = [] }: Assessment, programmes: readonly Programme[], text: PageText): NextSteps['offices'] {
  const n = text.result.now;
  const asks = new Map<string, Set<string>>();
  const ask = (office: string, question: string) => asks.set(office, (asks.get(office) ?? new Set()).add(question));
  for (const { askedOf, contact, text: said } of figures)
    ask(contact?.phone ? n.officeAt({ office: askedOf, phone: contact.phone }) : askedOf, said);
  for (const { title, outcome, claim, documents } of programmes) {
    const open = outcome === 'eligible' || outcome === 'not-published';
    // A button in the platform's own app is no office.
    if (open && claim && claim.where !== 'platform-app' && documents.some(({ code }) => code === 'ask-office'))
      ask(claim.text, n.claimAt({ programme: title }));
  }
  return [...asks].map(([office, questions]) => ({ office, asks: [...questions] }));
}
