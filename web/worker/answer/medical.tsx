import type { Range } from '../../../shared/answer/ranges.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { useText } from '../../ui/language.ts';
import { Amount } from './cost.tsx';
import { joiningOf, joiningText } from './derived.ts';
import { Gaps, Mark, NextYear, Open, Section, type SectionProps } from './parts.tsx';
import { Why } from './why.tsx';

/** The two medical schemes beside each other, and which one is recommended for what reasons. */
export function Medical({ assessment, facts }: SectionProps & { facts: Facts }) {
  const t = useText();
  const m = t.result.medical;
  const { schemes, recommendation, grade } = assessment.medicalSchemes;
  const { ranges } = assessment;
  const shared = { assessment, section: 'medicalSchemes' } as const;
  return (
    <Section title={m.title}>
      <p class="marks">
        <Mark grade={grade} />
      </p>
      <ul class="cards">
        {schemes.map((each, at) => (
          <li key={each.scheme}>
            <h3>
              {m.scheme[each.scheme]}{' '}
              {recommendation.scheme === each.scheme && <span class="good">{m.recommended}</span>}
            </h3>
            <dl class="rows">
              <div>
                <dt>{m.mayJoin}</dt>
                <dd>{joiningText(joiningOf(assessment, each), t)}</dd>
              </div>
              {each.outcome !== 'not-eligible' && (
                <>
                  <div>
                    <dt>{m.cost}</dt>
                    <dd>
                      {unknownOr(
                        asked(at, 'yearlyCost', each, ranges),
                        each.yearlyCost,
                        <Amount of={each.yearlyCost} />,
                        t,
                      )}
                      <Between at={at} part="yearlyCost" of={ranges} />
                    </dd>
                  </div>
                  <div>
                    <dt>{m.waiting}</dt>
                    <dd>
                      {unknownOr(
                        asked(at, 'waitingMonths', each, ranges),
                        each.waitingMonths,
                        m.months({ count: each.waitingMonths ?? 0 }),
                        t,
                      )}
                      <Between at={at} part="waitingMonths" of={ranges} />
                    </dd>
                  </div>
                  <div>
                    <dt>{m.covered}</dt>
                    <dd>
                      {unknownOr(
                        asked(at, 'coveredFrom', each, ranges),
                        each.coveredFrom,
                        t.date({ date: each.coveredFrom ?? '' }),
                        t,
                      )}
                      <Between at={at} part="coveredFrom" of={ranges} />
                    </dd>
                  </div>
                  <div>
                    <dt>{m.credited}</dt>
                    <dd>
                      {unknownOr(
                        each.outcome === 'needs-answers',
                        each.credited,
                        m.months({ count: each.credited ?? 0 }),
                        t,
                      )}
                    </dd>
                  </div>
                  {each.maternity && (
                    <div class="told">
                      <dt>{m.maternity}</dt>
                      <dd>{each.maternity.text}</dd>
                    </div>
                  )}
                  {each.account && (
                    <div class="told">
                      <dt>{m.account}</dt>
                      <dd>{each.account.text}</dd>
                    </div>
                  )}
                </>
              )}
            </dl>
            {each.scheme === 'resident' && <NextYear assessment={assessment} facts={facts} />}
            <ul>
              {each.reasons.map((reason) => (
                <li key={reason.text}>{reason.text}</li>
              ))}
            </ul>
            <Why
              {...shared}
              name={m.scheme[each.scheme]}
              codes={
                each.scheme === 'employee'
                  ? ['medical-scheme.employee', 'medical.', 'contribution-base.']
                  : ['medical-scheme.resident']
              }
            />
          </li>
        ))}
      </ul>
      <h3>{m.advice}</h3>
      <ul>
        {recommendation.reasons.map((reason) => (
          <li key={reason.text}>{reason.text}</li>
        ))}
      </ul>
      <Why {...shared} name={m.advice} codes={['medical-scheme.ground', 'medical-scheme.recommend']} />
      <Gaps {...shared} />
      <Open {...shared} />
    </Section>
  );
}

interface BetweenProps {
  /** Place of the scheme in the answer. */
  at: number;
  part: 'yearlyCost' | 'waitingMonths' | 'coveredFrom';
  of: readonly Range[];
}

/** Beside a value that is not known: between what it lies, or what it came to when it was last seen. */
function Between({ at, part, of }: BetweenProps) {
  const m = useText().result.medical;
  const range = of.find(({ pointer }) => pointer === `/medicalSchemes/schemes/${at}/${part}`);
  if (!range) return null;
  const { least, most, estimate } = range;
  if (estimate) return <small> {m.estimated({ amount: estimate.value, year: estimate.from.slice(0, 4) })}</small>;
  if (part === 'yearlyCost' || least === null || most === null) return null;
  return <small> {(part === 'coveredFrom' ? m.daysBetween : m.monthsBetween)({ least, most })}</small>;
}

/** Whether an answer would help to a value of a scheme, and not a notice alone. */
function asked(at: number, part: BetweenProps['part'], { outcome }: { outcome: string }, ranges: readonly Range[]) {
  const decidedBy = ranges.find(({ pointer }) => pointer === `/medicalSchemes/schemes/${at}/${part}`)?.decidedBy;
  return decidedBy ? decidedBy.questions.length > 0 : outcome === 'needs-answers';
}

/** A value, or why there is none: the person has not said enough, or no notice does. */
function unknownOr<Shown>(isAsked: boolean, value: unknown, shown: Shown, t: ReturnType<typeof useText>) {
  if (value !== null) return shown;
  return isAsked ? t.result.needsAnswers : t.notSeen;
}
