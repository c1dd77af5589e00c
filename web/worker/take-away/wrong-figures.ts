import { answerPlans } from '../../../shared/answer/plans.ts';
import type { Report } from '../../../shared/api/report.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { pageWrongMessages } from '../../../shared/messages/page-wrong.generated.ts';
import { valueAt } from '../../../shared/pointer.ts';
import { typedNumber } from '../../ui/control.ts';
import { grouped } from '../../ui/tidy.ts';
import { type Ground, pensionOf, withLowest } from '../answer/ground.ts';
import { askedOf, limitOf } from '../answer/planned.ts';
import { type Goal, TOLD, type ToldGoal } from '../state/goals.ts';

type Choices = Readonly<Record<string, string>>;

/** A value of an answer that somebody may hold to be wrong. */
export interface Figure extends Pick<Report, 'at' | 'shown' | 'facts' | 'plan'> {
  label: string;
  /** How what is right is written; a choice has its codes with their words. */
  kind: 'sum' | 'month' | 'count' | Choices;
}

type Said = Pick<Figure, 'at' | 'label' | 'kind'>;
const sum = (at: string, label: string): Said => ({ at, label, kind: 'sum' });
const month = (at: string, label: string): Said => ({ at, label, kind: 'month' });
const count = (at: string, label: string): Said => ({ at, label, kind: 'count' });

/** Every value that the answer to a goal shows, the headline first. `told` is what the person said, without what was taken. */
export function figuresOf(goal: Goal, ground: Ground, told: Facts): Figure[] {
  if (goal === 'plan') return plansOf(ground, told);
  const facts = clocked(ground, ground.facts);
  return TOLD.filter((each) => goal === 'all' || goal === each)
    .flatMap((each) => FIGURES[each](ground))
    .map((each) =>
      each.at === PENSION
        ? { ...each, facts: clocked(ground, withLowest(ground) ?? facts), shown: pensionOf(ground)?.amount ?? null }
        : { ...each, facts, shown: valueAt(ground.assessment, each.at) ?? null },
    );
}

/** The page tells it also of whoever did not tell all that it needs. */
const PENSION = '/retirement/pension/total';

/** Facts with the day and the place of the answer. */
const clocked = ({ assessment: { asOf, region } }: Ground, facts: Facts): Facts => ({ ...facts, asOf, region });

const FIGURES: Readonly<Record<ToldGoal, (ground: Ground) => Said[]>> = { pay, owed, retire, medical, status };

function pay({ assessment, language, text }: Ground): Said[] {
  const w = pageWrongMessages[language].figures;
  const { schedules, remaining, settlement, net = [] } = assessment.contributions;
  const schemes = ['pension', 'medical'] as const;
  return [
    sum('/contributions/monthly/total', w.total),
    ...schemes.map((each) => sum(`/contributions/monthly/${each}`, w.part({ scheme: text.scheme[each] }))),
    sum('/contributions/yearlyFees', w.fees),
    ...(remaining ? [sum('/contributions/remaining/total', w.remaining)] : []),
    sum('/contributions/schedules/0/total', w.year),
    ...(settlement ? [sum('/contributions/settlement/due', w.settlement)] : []),
    ...net.map((_, at) => sum(`/contributions/net/${at}/net`, w.net)),
    ...schedules
      .slice(1)
      .flatMap(({ frequency }, at) =>
        schemes.map((scheme) =>
          sum(
            `/contributions/schedules/${at + 1}/instalments/0/${scheme}`,
            w.each({ frequency: text.frequency[frequency], scheme: text.scheme[scheme] }),
          ),
        ),
      ),
  ];
}

function owed({ assessment, language, words }: Ground): Said[] {
  const w = pageWrongMessages[language].figures;
  const { programmes } = assessment.subsidies;
  return programmes.flatMap(({ title, amount, upTo }, at): Said[] => [
    ...(amount !== null || upTo === null ? [] : [sum(`/subsidies/programmes/${at}/upTo`, w.upTo({ title }))]),
    ...(amount === null ? [] : [sum(`/subsidies/programmes/${at}/amount`, w.amount({ title }))]),
    { at: `/subsidies/programmes/${at}/outcome`, label: w.outcome({ title }), kind: words.owed.outcome },
  ]);
}

function retire({ language, words }: Ground): Said[] {
  const w = pageWrongMessages[language].figures;
  return [
    month('/retirement/statutoryMonth', words.retire.month),
    count('/retirement/minimumMonths', w.minimum),
    sum(PENSION, w.pension),
    month('/retirement/earliestMonth', w.earliest),
    month('/retirement/latestMonth', w.latest),
  ];
}

function medical({ assessment, language, text, words }: Ground): Said[] {
  const w = pageWrongMessages[language].figures;
  return [
    sum('/contributions/monthly/medical', w.part({ scheme: text.scheme.medical })),
    ...assessment.medicalSchemes.schemes.flatMap(({ scheme }, at) => [
      sum(`/medicalSchemes/schemes/${at}/yearlyCost`, w.cost({ scheme: words.medical[scheme] })),
      month(`/medicalSchemes/schemes/${at}/coveredFrom`, w.covered({ scheme: words.medical[scheme] })),
    ]),
    count('/contributionYears/missingMonths', w.missingMonths),
  ];
}

function status({ language, words }: Ground): Said[] {
  return [{ at: '/workerStatus/status', label: pageWrongMessages[language].figures.status, kind: words.status.status }];
}

/** The figures of every plan on the page, each as the answer has it to whoever asks for that aim alone. */
function plansOf(ground: Ground, told: Facts): Figure[] {
  const w = pageWrongMessages[ground.language].figures;
  const as = { ...ground, facts: clocked(ground, told) };
  const asked = askedOf(as, limitOf(as));
  return answerPlans(release, asked, ground.assessment.asOf, ground.language).plans.flatMap((plan) => {
    const aim = plan.title;
    return [
      sum('/plans/0/pension/total', w.ofPlan({ aim })),
      month('/plans/0/choices/retireIn', w.retireIn({ aim })),
      sum('/plans/0/choices/base', w.base({ aim })),
      sum('/plans/0/ledger/0/pays', w.month({ aim })),
      sum('/plans/0/pays', w.pays({ aim })),
    ].map(
      (each): Figure => ({
        ...each,
        facts: asked.facts,
        plan: { aim: plan.aim, ...(asked.limit && { limit: asked.limit }) },
        shown: valueAt({ plans: [plan] }, each.at) ?? null,
      }),
    );
  });
}

/** A value of an answer as people read it. */
export function readable({ kind }: Figure, value: string, { language, text }: Ground): string {
  if (kind === 'sum') return text.yuan({ amount: grouped(value) });
  if (kind === 'month') return text.date({ date: value });
  return kind === 'count' ? pageWrongMessages[language].months({ count: value }) : (kind[value] ?? value);
}

/** What was typed as an answer has it, such as `914.60` or `2033-02`; `null` where it is none. */
export function asAnswered({ kind }: Figure, typed: string): string | null {
  if (typeof kind === 'object') return Object.hasOwn(kind, typed) ? typed : null;
  if (kind === 'month') {
    const [, year, number = ''] = /^\s*(\d{4})\s*[-年./]\s*(\d{1,2})\s*月?\s*$/.exec(typed.normalize('NFKC')) ?? [];
    return year && Number(number) >= 1 && Number(number) <= 12 ? `${year}-${number.padStart(2, '0')}` : null;
  }
  const number = typedNumber(typed);
  if (kind === 'count') return /^\d{1,4}$/.test(number) ? String(Number(number)) : null;
  const [, yuan, fen = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(number) ?? [];
  return yuan ? `${Number(yuan)}.${fen.padEnd(2, '0')}` : null;
}
