import type { Facts } from '../../../shared/facts/index.ts';
import { yearsAndMonths } from '../../../shared/month.ts';
import { useText } from '../../ui/language.ts';
import { useStoreIfAny } from '../state/store.ts';
import { Amount } from './cost.tsx';
import { pensionShort, retirementCases } from './derived.ts';
import { Gaps, Line, Mark, Open, Section, type SectionProps } from './parts.tsx';
import { PensionChart } from './pension-chart.tsx';

/** When I retire and with what pension. */
export function Retirement({ assessment, facts }: SectionProps & { facts: Facts }) {
  const t = useText();
  const r = t.result.retirement;
  const store = useStoreIfAny();
  const { statutoryAge, statutoryMonth, minimumMonths, earliestMonth, latestMonth, pension, ways, grade } =
    assessment.retirement;
  const short = pensionShort(assessment, facts);
  /** Who is short has no amount a month, unless it is that of paying on. */
  const isPaid = !short || (pension && pension.total !== null);
  const cases = retirementCases(assessment);
  const shared = { assessment, section: 'retirement' } as const;
  return (
    <Section title={r.title}>
      <p class="marks">
        <Mark grade={grade} />
      </p>
      {statutoryMonth === null ? (
        <>
          <p>{t.result.needsAnswers}</p>
          {cases.length > 0 && (
            <ul>
              {cases.map((each) => (
                <li key={each.age}>{r.ofClass(each)}</li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <dl class="rows lines">
          <Line
            {...shared}
            name={r.month}
            of={[
              <strong>{t.date({ date: statutoryMonth })}</strong>,
              statutoryAge && <small>{t.result.age(statutoryAge)}</small>,
            ]}
            codes={['retirement.age']}
          />
          {earliestMonth !== null && (
            <Line
              {...shared}
              name={r.earliest}
              of={t.date({ date: earliestMonth })}
              codes={['retirement.earliest', 'retirement.not-earlier']}
            />
          )}
          {latestMonth !== null && (
            <Line {...shared} name={r.latest} of={t.date({ date: latestMonth })} codes={['retirement.latest']} />
          )}
          {minimumMonths !== null && (
            <Line
              {...shared}
              name={r.minimum}
              of={t.flow.monthSpan(yearsAndMonths(minimumMonths))}
              codes={['retirement.minimum']}
            />
          )}
        </dl>
      )}
      {short && (
        <p class="notice-box">
          <strong>
            {t.result.pensionShort({ ...short, missing: t.flow.monthSpan(yearsAndMonths(short.missing)) })}
          </strong>
        </p>
      )}
      {ways && (
        <>
          <h3>{r.ways}</h3>
          <ul>
            {ways.map(({ id, text, grade: ofWay }) => (
              <li key={id}>
                {text} <Mark grade={ofWay} />
              </li>
            ))}
          </ul>
        </>
      )}
      {pension && isPaid && (
        <>
          <h3>{r.pension}</h3>
          <dl class="rows lines">
            {(['basic', 'account', 'transitional'] as const).map((part) => (
              <Line
                key={part}
                {...shared}
                name={r.parts[part]}
                of={
                  pension[part] === null && assessment.questions ? t.result.needsAnswers : <Amount of={pension[part]} />
                }
                codes={[`benefit.${part}`, 'benefit.base', ...(part === 'account' ? ['benefit.divisor'] : [])]}
              />
            ))}
            <Line
              {...shared}
              name={r.pension}
              of={
                pension.total === null && assessment.questions ? (
                  t.result.needsAnswers
                ) : (
                  <strong>
                    <Amount of={pension.total} />
                  </strong>
                )
              }
              codes={['benefit.total', 'benefit.extra-year']}
            />
          </dl>
        </>
      )}
      {!pension && store && (
        <p>
          <button type="button" onClick={() => store.goTo('pension.monthsSoFar')}>
            {r.wantPension}
          </button>
        </p>
      )}
      {store && !short && <PensionChart assessment={assessment} />}
      <Gaps {...shared} />
      <Open {...shared} />
    </Section>
  );
}
