import { defineComponent, onUnmounted, ref, watch } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { monthNumber } from '../../../shared/month.ts';
import { type PageText, useText } from '../../ui/language.ts';
import { useStoreIfAny } from '../state/store.ts';
import { Adjust } from './adjust.tsx';
import { Cost, costWords } from './cost.tsx';
import { CostChart } from './cost-chart.tsx';
import { medicalModes } from './derived.ts';
import { MonthBreakdown } from './month.tsx';
import { MonthCost } from './month-cost.tsx';
import { Gaps, Line, Mark, Open, Section } from './parts.tsx';
import { Schedules } from './schedules.tsx';
import { Why } from './why.tsx';

/** Notices that belong beside the amounts: a base held at an end or short of its target, ages, what a platform gives back. */
const BESIDE = [
  ...['base-held-at-', 'budget-', 'pension-wanted-', 'minimum-months-missing-by-then'],
  ...['under-least-age', 'paid-from-least-age', 'past-statutory-age', 'platform-'],
];

/** What I pay: the month, where it goes, the four ways to pay, and the controls that change it. */
export function Pay({ assessment, facts }: { assessment: Assessment; facts: Facts }) {
  const t = useText();
  const store = useStoreIfAny();
  const { contributions } = assessment;
  const { base, monthly, net = [], remaining, schedules, yearlyFees, settlement } = contributions;
  const said = assessment.notices.filter(
    ({ code, sections }) =>
      sections?.includes('contributions') && BESIDE.some((beginning) => code.startsWith(beginning)),
  );
  const left = (schedules[0]?.instalments ?? []).filter(({ from }) => remaining !== null && from >= remaining.from);
  const shared = { assessment, section: 'contributions' } as const;
  return (
    <Section title={t.result.pay.title} open>
      <p class="hint">{t.result.pay.lead}</p>
      {/* The cost stays in sight while the base is moved. */}
      <div class="pay">
        {contributions.outcome !== 'not-eligible' && <MonthCost contributions={contributions} />}
        {said.map(({ code, text }) => (
          <p key={code} class="notice-box">
            {text}
          </p>
        ))}
        {base.chosen && <Announcement sentence={t.announce({ cost: costWords([monthly], t) })} />}
        <p class="marks">
          {base.provisional && <span class="mark">{t.provisional}</span>}
          <Mark grade={contributions.grade} />
        </p>
        {/* Two of the same on one screen would only confuse. */}
        {store && store.current.value !== 'base' && <Adjust />}
      </div>
      {base.chosen && (
        <>
          <h3>{t.month}</h3>
          <MonthBreakdown assessment={assessment} facts={facts} />
          {net.map((each) => (
            <dl key={each.programme} class="rows lines">
              <Line
                {...shared}
                name={t.result.pay.net}
                of={[t.result.pay.netAbout({ net: each.net, back: each.back }), <Mark grade={each.grade} />]}
                codes={['contributions.platform-back']}
              />
            </dl>
          ))}
          <h3>{t.schedules}</h3>
          <Schedules schedules={schedules} yearlyFees={yearlyFees} modes={medicalModes(assessment)} />
          {remaining && left.length < (schedules[0]?.instalments.length ?? 0) && (
            <dl class="rows sums">
              <div>
                <dt>{t.result.pay.remaining({ from: monthNumber(remaining.from) })}</dt>
                <dd>
                  <Cost of={[...left.map(({ pension, medical }) => ({ pension, medical })), { fees: yearlyFees }]} />
                </dd>
              </div>
            </dl>
          )}
          <Why {...shared} name={t.schedules} codes={['pension.total', 'medical.total', 'contributions.total']} />
          <CostChart schedules={schedules} />
        </>
      )}
      {settlement && settlement.due !== null && (
        <dl class="rows lines">
          <Line
            {...shared}
            name={t.result.pay.settlement}
            of={settlementText(settlement.due, t.result.pay)}
            codes={['settlement.']}
          />
        </dl>
      )}
      <Gaps {...shared} said={said} />
      <Open {...shared} />
    </Section>
  );
}

function settlementText(due: string, { settlementDue, settlementBack }: PageText['result']['pay']): string {
  return due.startsWith('-') ? settlementBack({ amount: due.slice(1) }) : settlementDue({ amount: due });
}

/** Long enough that a slider in motion is not read out at every step. */
const PAUSE_MS = 600;

/** Reads a sentence out to those who listen, once it has stood still. */
const Announcement = defineComponent(
  (props: { sentence: string }) => {
    const spoken = ref('');
    let timer: ReturnType<typeof setTimeout> | undefined;
    watch(
      () => props.sentence,
      (sentence) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          spoken.value = sentence;
        }, PAUSE_MS);
      },
    );
    onUnmounted(() => clearTimeout(timer));
    return () => (
      <p class="visually-hidden" aria-live="polite">
        {spoken.value}
      </p>
    );
  },
  { props: ['sentence'] },
);
