import { computed, defineComponent, reactive } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import { yearsAndMonths } from '../../../shared/month.ts';
import { entered } from '../../ui/dom.ts';
import { type PageText, useReading, useText } from '../../ui/language.ts';
import { typedNumber } from '../ask/control.ts';
import { useStore } from '../state/store.ts';
import { Chart } from './chart.tsx';
import { Mark } from './parts.tsx';

/** Above prices, percent a year: nothing is assumed until the person assumes it. */
const TODAY_S_MONEY = '0';

const isPercent = (text: string): boolean => /^\d{1,2}(\.\d{1,2})?$/.test(text);

/** What a higher base costs until retirement, what it adds to the pension, and when it has come back. */
export const PensionChart = defineComponent(
  (props: { assessment: Assessment }) => {
    const { engine, facts } = useStore();
    const { language } = useReading();
    const assumed = reactive({ wageGrowth: TODAY_S_MONEY, accountInterest: TODAY_S_MONEY });
    const points = computed(() => {
      const { contributions, retirement } = props.assessment;
      const { statutoryMonth: month, statutoryAge: age } = retirement;
      if (!engine.value || month === null || age === null) return [];
      return engine.value.projected(
        monthlyByBase(contributions),
        { region: facts.value.region, month, age },
        { ...assumed },
        language.value,
      );
    });
    function assume(which: keyof typeof assumed, event: Event): void {
      const typed = typedNumber(entered(event));
      if (isPercent(typed)) assumed[which] = typed;
    }
    return () => {
      const t = useText();
      const c = t.keep.charts;
      const all = points.value;
      const first = all[0];
      if (!first || first.months === 0) return null;
      const back = (months: number | null) =>
        months === null ? t.notSeen : c.back({ span: t.flow.monthSpan(yearsAndMonths(months)) });
      const { chosen } = props.assessment.contributions.base;
      const own = all.find(({ base }) => base === chosen) ?? first;
      const fields = [
        { which: 'wageGrowth', name: c.growth },
        { which: 'accountInterest', name: c.interest },
      ] as const;
      return (
        <Chart
          title={c.pension}
          content={() => ({
            alt: c.pensionAlt({
              base: own.base,
              paid: own.paid,
              pension: own.pension ?? t.notSeen,
              back: back(own.backAfter),
            }),
            picture: pictureOf(all, t),
            head: [c.baseColumn, c.paidColumn, c.pensionColumn, c.backColumn],
            rows: all.map(({ base, paid, pension, backAfter }) => [
              base === chosen ? t.noted({ text: base, note: c.chosen }) : base,
              paid,
              pension ?? t.notSeen,
              back(backAfter),
            ]),
          })}
          lead={
            <>
              <p>{c.pensionLead}</p>
              <div class="side-by-side">
                {fields.map(({ which, name }) => (
                  <label key={which}>
                    {name}
                    <input
                      type="text"
                      name={which}
                      inputmode="decimal"
                      autocomplete="off"
                      value={assumed[which]}
                      onChange={(event) => assume(which, event)}
                    />
                  </label>
                ))}
              </div>
              <p class="marks">
                <Mark grade={first.grade} />
              </p>
              <ul>
                {first.notices.map((notice) => (
                  <li key={notice}>{notice}</li>
                ))}
              </ul>
            </>
          }
        />
      );
    };
  },
  { props: ['assessment'] },
);

/** The year's tiers and the base of one's own, lowest first, with what each costs a month in pension contributions. */
function monthlyByBase({ tiers, base, monthly }: Assessment['contributions']): ReadonlyMap<string, string> {
  const bases = tiers.flatMap((tier) => (tier.base && tier.pension ? [[tier.base, tier.pension] as const] : []));
  if (base.chosen && monthly.pension) bases.push([base.chosen, monthly.pension]);
  return new Map(bases.sort(([a], [b]) => Number(a) - Number(b)));
}

function pictureOf(points: readonly { base: string; pension: string | null; backAfter: number | null }[], t: PageText) {
  const c = t.keep.charts;
  const years = (months: number | null) => (months === null ? null : Math.round(months / 1.2) / 10);
  return {
    xAxis: { type: 'value', name: '', scale: true, axisLabel: { hideOverlap: true } },
    yAxis: [{ type: 'value' }, { type: 'value', scale: true, splitLine: { show: false } }],
    series: [
      {
        type: 'line',
        name: c.pensionColumn,
        data: points.map(({ base, pension }) => [Number(base), pension === null ? null : Number(pension)]),
      },
      {
        type: 'line',
        name: t.noted({ text: c.backColumn, note: c.yearsUnit }),
        yAxisIndex: 1,
        lineStyle: { type: 'dashed' },
        data: points.map(({ base, backAfter }) => [Number(base), years(backAfter)]),
      },
    ],
  };
}
