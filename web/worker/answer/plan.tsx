import { defineComponent, onUnmounted, ref, useId } from 'vue';
import { type PlansAnswer, planHeadlines } from '../../../shared/answer/plans.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { Decimal, yuan } from '../../../shared/money.ts';
import { yearOf } from '../../../shared/month.ts';
import { entered } from '../../ui/dom.ts';
import { grouped, tidy } from '../../ui/tidy.ts';
import { useLargeType } from '../state/large-type.ts';
import { isQuestion, questionOf } from '../state/order.ts';
import { factAt } from '../state/path.ts';
import { useStore } from '../state/store.ts';
import { BreakEven } from './break-even.tsx';
import { Next, Numbers } from './first-screen.tsx';
import { Fold } from './fold.tsx';
import type { Ground } from './ground.ts';
import {
  askedOf,
  type Card,
  cardsOf,
  endsIn,
  limitOf,
  monthOf,
  ownWarnings,
  type Plan,
  planHeadline,
  plansOf,
  STEP,
  schemesOf,
  sharedWarnings,
  upTo,
} from './planned.ts';

/** Resting so long, the slider is let go of: plans follow. */
const REST_MS = 100;

/** The best plans for the money that a person can pay a month. */
export const PlanAnswer = defineComponent(
  (props: { ground: Ground }) => {
    const store = useStore();
    const id = useId();
    /** While the slider moves the plans stay, and follow when it rests. */
    const moving = ref<number | null>(null);
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
      const { outcome, assumed, plans: found, unmet, toAsk, notWeighed, refused } = plansOf(ground);
      const limit = limitOf(ground);
      const budget = moving.value ?? limit;
      const most = ground.assessment.contributions.tiers.at(-1)?.total;
      const { told, next, needs } = planHeadline(ground);
      const cards = cardsOf(found);
      const noPension = found.every(({ pension }) => pension === null);
      return (
        <>
          {budget !== null && most && (
            <section class="change">
              <label for={id}>
                {w.budget}{' '}
                <output class="number">
                  {grouped(yuan(new Decimal(budget)))} <small>{w.perMonth}</small>
                </output>
              </label>
              <input
                id={id}
                type="range"
                name="budget"
                min={STEP}
                max={upTo(most)}
                step={STEP}
                value={budget}
                onInput={move}
              />
            </section>
          )}
          {needs.length > 0 && <Numbers told={told} large={false} />}
          {needs.map((each) => (
            <button key={each} type="button" onClick={() => store.goTo(each)}>
              {questionOf(each).text[ground.language]}
            </button>
          ))}
          {sharedWarnings(ground).map((said) => (
            <p key={said} class="warning">
              {said}
            </p>
          ))}
          <Cards cards={large ? cards.slice(-1) : cards} ground={ground} />
          <Next next={next} ground={ground} large={large} />
          {outcome !== 'needs-answers' && (
            <div class="behind">
              {large && cards.length > 1 && (
                <Fold title={w.others}>
                  <Cards cards={cards.slice(0, -1)} ground={ground} />
                </Fold>
              )}
              <Fold title={w.change}>
                <ul>
                  {cards.length > 0 && limit && <More answer={plansOf(ground)} limit={limit} ground={ground} />}
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

function Cards({ cards, ground }: { cards: readonly Card[]; ground: Ground }) {
  return (
    <div class="plans">
      {cards.map((card) => (
        <PlanCard key={card.titles.join()} {...card} ground={ground} />
      ))}
    </div>
  );
}

/** So much more a month is tried, to see what it would bring. */
const MORE = 100;

/** What a little more money would change in the pension; nothing where none is had. */
function More({ answer, limit, ground }: { answer: PlansAnswer; limit: string; ground: Ground }) {
  const w = ground.words.plan;
  const before = answer.plans.find(({ aim }) => aim === 'most-pension');
  const asked = { ...askedOf(ground, yuan(new Decimal(limit).plus(MORE))), aims: ['most-pension'] as const };
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

function PlanCard({ titles, plan, ground }: Card & { ground: Ground }) {
  const { words, text } = ground;
  const w = words.plan;
  const { summary, reasons, runnerUp } = plan;
  return (
    <details class="plan">
      <summary>
        <span>
          {titles.join(w.and)}
          <b class="number">
            {grouped(monthOf(plan))} <small>{w.perMonth}</small>
          </b>
          {endsIn(plan, ground)}
        </span>
      </summary>
      <BreakEven plan={plan} ground={ground} />
      {plan.aheadFrom && <p>{w.ahead({ month: plan.aheadFrom })}</p>}
      <p class="hint">{schemesOf(plan, ground)}</p>
      <h3>{w.reasons}</h3>
      <ul>
        {[...ownWarnings(plan, ground), ...reasons.map(({ text: said }) => said), ...summary].map((said) => (
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
