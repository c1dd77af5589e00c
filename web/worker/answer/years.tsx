import { yearsAndMonths } from '../../../shared/month.ts';
import { useText } from '../../ui/language.ts';
import { Amount } from './cost.tsx';
import { Gaps, Line, Mark, Open, Section, type SectionProps } from './parts.tsx';
import { YearsChart } from './years-chart.tsx';

/** How the months add up: what there is, what is required, what is missing and when it will be reached. */
export function Years({
  assessment,
  facts,
}: SectionProps & { facts: { employeeMonths?: number | undefined; deemedMonths?: number | undefined } }) {
  const t = useText();
  const y = t.result.years;
  const { converted, creditedMonths, requiredMonths, missingMonths, reachedIn, oneOff, grade } =
    assessment.contributionYears;
  const shared = { assessment, section: 'contributionYears' } as const;
  const span = (months: number | null) =>
    months === null ? t.result.needsAnswers : t.flow.monthSpan(yearsAndMonths(months));
  const oneOffMissing = assessment.figures?.some(({ id }) => id.startsWith('medical.retirement.one-off'));
  return (
    <Section title={y.title}>
      <p class="hint">{y.lead}</p>
      <p class="marks">
        <Mark grade={grade} />
      </p>
      <dl class="rows lines">
        <Line {...shared} name={y.credited} of={span(creditedMonths)} codes={['contribution-years.credited']} />
        {converted?.map(({ kind, months, ratio, creditedMonths: credited }) => (
          <Line
            key={kind}
            {...shared}
            name={`${y.converted}·${y.kind[kind]}`}
            of={
              ratio === null || credited === null
                ? t.notSeen
                : y.convertedOf({
                    months: t.flow.monthSpan(yearsAndMonths(months)),
                    ratio,
                    credited: t.flow.monthSpan(yearsAndMonths(credited)),
                  })
            }
            codes={['contribution-years.converted']}
          />
        ))}
        <Line {...shared} name={y.required} of={span(requiredMonths)} codes={['contribution-years.required']} />
        {missingMonths !== null && (
          <Line
            {...shared}
            name={y.missing}
            of={<strong>{missingMonths === 0 ? y.enough : t.flow.monthSpan(yearsAndMonths(missingMonths))}</strong>}
            codes={['contribution-years.missing', 'contribution-years.at-retirement']}
          />
        )}
        {reachedIn !== null && missingMonths !== 0 && (
          <Line {...shared} name={y.reached} of={t.date({ date: reachedIn })} codes={['contribution-years.reached']} />
        )}
        {(oneOff !== null || oneOffMissing) && (
          <Line {...shared} name={y.oneOff} of={<Amount of={oneOff} />} codes={['contribution-years.one-off']} />
        )}
      </dl>
      <YearsChart years={assessment.contributionYears} facts={facts} />
      <Gaps {...shared} />
      <Open {...shared} />
    </Section>
  );
}
