import { computed, defineComponent, onUnmounted, ref, useId } from 'vue';
import { answerPlans, type PlansAnswer, planHeadlines } from '../../../shared/answer/plans.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { Decimal, yuan } from '../../../shared/money.ts';
import { MONTHS_IN_YEAR, monthNumber, yearOf } from '../../../shared/month.ts';
import { entered } from '../../ui/dom.ts';
import { grouped, tidy } from '../../ui/tidy.ts';
import { useLargeType } from '../state/large-type.ts';
import { isQuestion, questionOf } from '../state/order.ts';
import { factAt } from '../state/path.ts';
import { useStore } from '../state/store.ts';
import { BreakEven } from './break-even.tsx';
import { Next, Numbers } from './first-screen.tsx';
import { Fold } from './fold.tsx';
import { type Ground, officeOf } from './ground.ts';
import type { NextStep } from './headline.ts';

type Plan = PlansAnswer['plans'][number];

const AIMS = ['least-cost', 'least-cost-employee', 'least-cost-both', 'most-pension'] as const;
/** Where none of those can be met, what there is. */
const AT_LEAST = ['soonest-cover'] as const;
/** The slider's ends and steps in yuan; a finger cannot place single ones. */
const STEP = 50;
/** Resting so long, the slider is let go of: plans follow. */
const REST_MS = 100;

/** Plans that choose the same, under all their names. */
interface Card {
  titles: readonly string[];
  plan: Plan;
}

function cardsOf(plans: readonly Plan[]): Card[] {
  const cards = new Map<string, { titles: string[]; plan: Plan }>();
  for (const plan of plans) {
    const key = JSON.stringify(plan.choices);
    const card = cards.get(key);
    if (card) card.titles.push(plan.title);
    else cards.set(key, { titles: [plan.title], plan });
  }
  return [...cards.values()];
}

/**
 * What is put aside a month: a twelfth of the first whole calendar year, in which what is paid once a year stands once;
 * of what there is where no year is whole.
 */
function monthOf({ ledger }: Plan): string {
  const january = ledger.findIndex(({ month }) => monthNumber(month) === 1);
  const whole = ledger.slice(january, january + MONTHS_IN_YEAR);
  const year = whole.length === MONTHS_IN_YEAR ? whole : ledger.slice(0, MONTHS_IN_YEAR);
  return yuan(Decimal.sum('0', ...year.map(({ pays }) => pays)).div(Math.max(1, year.length)));
}

/** The best plans for the money that a person can pay a month. */
export const PlanAnswer = defineComponent(
  (props: { ground: Ground }) => {
    const store = useStore();
    const id = useId();
    const told = computed(() => factAt(store.facts.value, 'base.monthlyBudget'));
    const tiers = computed(() => props.ground.assessment.contributions.tiers);
    const most = computed(() => tiers.value.at(-1)?.total ?? null);
    const moving = ref<number | null>(null);
    /** What the person can pay, else what everybody pays at least; without a limit where that is not known. */
    const budget = computed((): number | null => {
      const least = tiers.value[0]?.total;
      return moving.value ?? (typeof told.value === 'string' ? Number(told.value) : least ? upTo(least) : null);
    });
    /** While the slider moves the plans stay, and follow when it rests. */
    const limit = computed(() => limitOf(store.facts.value, tiers.value));
    const plans = computed((): PlansAnswer => {
      const { asOf } = props.ground.assessment;
      const best = (aims: typeof AIMS | typeof AT_LEAST) =>
        answerPlans(release, { ...askedOf(store.facts.value, limit.value), aims }, asOf, props.ground.language);
      const found = best(AIMS);
      return found.plans.length > 0 ? found : best(AT_LEAST);
    });
    async function settle(): Promise<void> {
      await store.answer('base', { monthlyBudget: String(moving.value) });
      moving.value = null;
    }
    let rest: ReturnType<typeof setTimeout> | undefined;
    function move(event: Event): void {
      moving.value = Number(entered(event));
      clearTimeout(rest);
      rest = setTimeout(() => void settle(), REST_MS);
    }
    onUnmounted(() => clearTimeout(rest));
    const largeType = useLargeType();
    return () => {
      // In large type one plan stands there, the best of the money: the last aim.
      const large = largeType.value;
      const { ground } = props;
      const { words, text } = ground;
      const w = words.plan;
      const { outcome, assumed, plans: found, unmet, needed, toAsk, notWeighed, refused } = plans.value;
      const needs = ['birthMonth', 'sex'].filter((each) => factAt(store.facts.value, each) === undefined);
      const cards = cardsOf(found);
      // What all of them are warned of is said once.
      const shared = (found[0]?.warnings ?? [])
        .map((each) => each.text)
        .filter((said) => found.every(({ warnings }) => warnings.some((each) => each.text === said)));
      const noPension = found.every(({ pension }) => pension === null);
      const next: NextStep = {
        text: w.next,
        office: officeOf(ground, 'social-insurance-agency'),
        papers: [],
        by: null,
      };
      return (
        <>
          {budget.value !== null && most.value !== null && (
            <section class="change">
              <label for={id}>
                {w.budget}{' '}
                <output class="number">
                  {grouped(yuan(new Decimal(budget.value)))} <small>{w.perMonth}</small>
                </output>
              </label>
              <input
                id={id}
                type="range"
                name="budget"
                min={STEP}
                max={upTo(most.value)}
                step={STEP}
                value={budget.value}
                onInput={move}
              />
            </section>
          )}
          {needs.length > 0 && (
            <Numbers told={[{ label: w.who, value: '？', unit: null, amount: null, lines: [] }]} large={false} />
          )}
          {needs.map((each) => (
            <button key={each} type="button" onClick={() => store.goTo(each)}>
              {questionOf(each).text[ground.language]}
            </button>
          ))}
          {needs.length === 0 && noPension && <p class="warning">{needed ? tidy(needed.text) : w.none}</p>}
          {shared.map((said) => (
            <p key={said} class="warning">
              {tidy(said)}
            </p>
          ))}
          <Cards cards={large ? cards.slice(-1) : cards} shared={shared} ground={ground} />
          <Next next={next} ground={ground} large={large} />
          {outcome !== 'needs-answers' && (
            <div class="behind">
              {large && cards.length > 1 && (
                <Fold title={w.others}>
                  <Cards cards={cards.slice(0, -1)} shared={shared} ground={ground} />
                </Fold>
              )}
              <Fold title={w.change}>
                <ul>
                  {cards.length > 0 && limit.value && <More answer={plans.value} limit={limit.value} ground={ground} />}
                  {unmet.map((each) => (
                    <li key={each.aim}>
                      {text.label({ name: each.title })}
                      {tidy(each.text)}
                    </li>
                  ))}
                  {assumed.map(({ fact, text: said }) => (
                    <li key={said}>
                      {tidy(said)}{' '}
                      {isQuestion(fact) && factAt(store.facts.value, fact) === undefined && (
                        <button type="button" class="link" onClick={() => store.goTo(fact)}>
                          {text.flow.change}
                        </button>
                      )}
                    </li>
                  ))}
                </ul>
              </Fold>
              {noPension && refused.length > 0 && (
                <Fold title={w.why}>
                  <ul>
                    {refused.map((each) => (
                      <li key={each.reason}>{each.text}</li>
                    ))}
                  </ul>
                </Fold>
              )}
              <Fold title={w.notWeighed}>
                <ul>
                  {notWeighed.map(({ text: said }) => (
                    <li key={said}>{tidy(said)}</li>
                  ))}
                </ul>
              </Fold>
              <Fold title={words.behind.unsure}>
                <ul>
                  {toAsk.map(({ text: said, contact, askedOf }) => (
                    <li key={said}>
                      {tidy(said)} {askedOf} {contact?.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
                    </li>
                  ))}
                </ul>
              </Fold>
            </div>
          )}
        </>
      );
    };
  },
  { props: ['ground'] },
);

function Cards({ cards, ...of }: { cards: readonly Card[]; shared: readonly string[]; ground: Ground }) {
  return (
    <div class="plans">
      {cards.map((card) => (
        <PlanCard key={card.titles.join()} {...card} {...of} />
      ))}
    </div>
  );
}

/** What the person can pay a month, else what everybody pays at least; `null` where neither is known. */
export function limitOf(facts: Facts, [lowest]: Ground['assessment']['contributions']['tiers']): string | null {
  const told = factAt(facts, 'base.monthlyBudget');
  return typeof told === 'string' ? told : lowest?.total ? String(upTo(lowest.total)) : null;
}

/** A base is what a plan finds by itself. */
export function askedOf({ base: _, ...facts }: Facts, limit: string | null) {
  return { facts, ...(limit !== null && { limit: { amount: limit, per: 'month' as const } }) };
}

/** So much more a month is tried, to see what it would bring. */
const MORE = 100;

/** What a little more money would change in the pension; nothing where none is had. */
function More({ answer, limit, ground }: { answer: PlansAnswer; limit: string; ground: Ground }) {
  const store = useStore();
  const w = ground.words.plan;
  const before = answer.plans.find(({ aim }) => aim === 'most-pension');
  const asked = { ...askedOf(store.facts.value, yuan(new Decimal(limit).plus(MORE))), aims: ['most-pension'] as const };
  const [after] = planHeadlines(release, asked, ground.assessment.asOf, ground.language).plans;
  if (!before?.pension || !after?.pension || !after.choices.retireIn) return null;
  const extra = new Decimal(after.pension.total).minus(before.pension.total);
  const cost = new Decimal(after.pays).minus(before.pays);
  return (
    <li>
      {extra.gt(0)
        ? w.more({
            more: String(MORE),
            retireIn: after.choices.retireIn,
            amount: grouped(after.pension.total),
            extra: grouped(yuan(extra)),
            cost: grouped(yuan(cost)),
          })
        : w.same({ more: String(MORE) })}
    </li>
  );
}

/** Round steps that reach over an amount. */
const upTo = (amount: string): number => new Decimal(amount).div(STEP).ceil().times(STEP).toNumber();

function PlanCard({ titles, plan, shared, ground }: Card & { shared: readonly string[]; ground: Ground }) {
  const { words, text } = ground;
  const w = words.plan;
  const { choices, pension, pays, reckonedTo, warnings, summary, reasons, runnerUp } = plan;
  const own = warnings.filter((each) => !shared.includes(each.text));
  return (
    <details class="plan">
      <summary>
        <span>
          {titles.join(w.and)}
          <b class="number">
            {grouped(monthOf(plan))} <small>{w.perMonth}</small>
          </b>
          {pension && choices.retireIn
            ? w.pension({ month: choices.retireIn, atLeast: pension.atLeast, amount: grouped(pension.total) })
            : w.noPension}
        </span>
      </summary>
      <BreakEven plan={plan} ground={ground} />
      {plan.aheadFrom && <p>{w.ahead({ month: plan.aheadFrom })}</p>}
      <p class="hint">
        {w.least({ scheme: choices.pensionScheme, medical: choices.medicalScheme })}
        {text.between}
        {w.total({ amount: grouped(pays), to: yearOf(reckonedTo ?? choices.from) })}
      </p>
      <h3>{w.reasons}</h3>
      <ul>
        {[...own, ...reasons].map((each) => (
          <li key={each.text}>{tidy(each.text)}</li>
        ))}
        {summary.map((said) => (
          <li key={said}>{tidy(said)}</li>
        ))}
        {runnerUp && <li>{tidy(runnerUp.text)}</li>}
      </ul>
      <h3>{w.ledger}</h3>
      <dl class="rows">
        {yearsOf(plan).map(({ year, sum, credited }) => (
          <div key={year}>
            <dt>{w.yearLine({ year })}</dt>
            <dd>
              {text.yuan({ amount: grouped(sum) })}{' '}
              {credited !== null && <small>{w.credited({ months: credited })}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The ledger year by year. */
function yearsOf({ ledger }: Plan): { year: number; sum: string; credited: number | null }[] {
  const years = new Map<number, { sum: Decimal; credited: number | null }>();
  for (const { month, pays, credited } of ledger) {
    const year = yearOf(month);
    years.set(year, { sum: new Decimal(pays).plus(years.get(year)?.sum ?? 0), credited });
  }
  return [...years].map(([year, { sum, credited }]) => ({ year, sum: yuan(sum), credited }));
}
