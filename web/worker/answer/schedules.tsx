import { defineComponent, ref } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import { monthNumber } from '../../../shared/month.ts';
import { type PageText, useText } from '../../ui/language.ts';
import { type Group, groupsOf, type Instalment } from './amounts.ts';
import { Amount, Cost } from './cost.tsx';
import type { MedicalModes } from './derived.ts';

type Schedule = Assessment['contributions']['schedules'][number];

export interface SchedulesProps {
  schedules: readonly Schedule[];
  yearlyFees: string | null;
  modes: MedicalModes | null;
}

/** The four ways to pay side by side, what they come to, and each instalment behind them. */
export function Schedules({ schedules, yearlyFees, modes }: SchedulesProps) {
  const t = useText();
  const anyOfThem = schedules[0]?.instalments ?? [];
  const [first, last] = [anyOfThem.at(0), anyOfThem.at(-1)];
  return (
    <>
      <ul class="cards">
        {schedules.map(({ frequency, instalments }) => (
          <li key={frequency}>
            <h4>{t.frequency[frequency]}</h4>
            {modes && !modes.frequencies.includes(frequency) && <p class="mark">{t.notForMedical}</p>}
            <dl class="rows">
              {groupsOf(instalments).map((group) => (
                <div key={group.first}>
                  <dt>{groupName(group, instalments.length)}</dt>
                  <dd>
                    <Cost of={[{ pension: group.instalment.pension, medical: group.instalment.medical }]} />
                  </dd>
                </div>
              ))}
            </dl>
            {instalments.length > 1 && <EachOne instalments={instalments} />}
          </li>
        ))}
      </ul>
      <dl class="rows sums">
        {!isNothing(yearlyFees) && (
          <div>
            <dt>{t.firstTime}</dt>
            <dd>
              <Amount of={yearlyFees} />
            </dd>
          </div>
        )}
        <div>
          <dt>{first && last && t.total({ from: monthNumber(first.from), to: monthNumber(last.to) })}</dt>
          <dd>
            <Cost of={anyOfThem} />
          </dd>
        </div>
      </dl>
      {modes ? (
        <p class="notice-box">
          {t.schedulesSame} {modes.text}
        </p>
      ) : (
        <p class="hint">{t.schedulesHint}</p>
      )}
    </>
  );
}

/** Made when it is opened: a moving slider has enough to do. */
const EachOne = defineComponent(
  (props: { instalments: readonly Instalment[] }) => {
    const open = ref(false);
    return () => {
      const t = useText();
      return (
        <details onToggle={(event) => (open.value = (event.currentTarget as HTMLDetailsElement).open)}>
          <summary>{t.everyInstalment}</summary>
          {open.value && (
            <ol class="rows instalments">
              {props.instalments.map((instalment) => (
                <li key={instalment.from}>
                  <span>
                    {monthsOf(instalment, t)}
                    {instalment.fees !== null && !isNothing(instalment.fees) && <small>{t.withFees}</small>}
                    {instalment.payBy && <small>{t.payBy({ day: instalment.payBy })}</small>}
                  </span>
                  <Cost of={[instalment]} />
                </li>
              ))}
            </ol>
          )}
        </details>
      );
    };
  },
  { props: ['instalments'] },
);

function groupName({ first, last }: Group, count: number): string {
  const t = useText();
  if (first === 1 && last === count) return t.times({ count });
  return first === last ? t.nth({ at: first, count }) : t.nths({ first, last, count });
}

/** The months of an instalment. */
export function monthsOf({ from, to }: Pick<Instalment, 'from' | 'to'>, t: PageText): string {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return first === last ? t.monthOption({ month: first }) : t.span({ from: first, to: last });
}

const isNothing = (amount: string | null): boolean => amount !== null && Number(amount) === 0;
