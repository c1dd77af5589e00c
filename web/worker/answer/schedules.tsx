import type { Assessment } from '../../../shared/answer/assessment.ts';
import { grouped } from '../../ui/tidy.ts';
import { medicalModes } from './derived.ts';
import type { Ground } from './ground.ts';

type Schedule = Assessment['contributions']['schedules'][number];
const SCHEMES = ['pension', 'medical'] as const;

/** The ways to pay each scheme: only those in which it is taken. */
export function Schedules({ ground }: { ground: Ground }) {
  const { assessment, facts, text, words } = ground;
  const { schedules } = assessment.contributions;
  const modes = medicalModes(assessment);
  const [monthly] = schedules;
  const [first, last] = [monthly?.instalments.at(0), monthly?.instalments.at(-1)];
  return (
    <>
      {first && last && <p>{words.pay.months({ from: first.from, to: last.to })}</p>}
      {SCHEMES.filter((scheme) => facts.schemes?.includes(scheme) ?? true).map((scheme) => (
        <div key={scheme}>
          <h3>{text.scheme[scheme]}</h3>
          <dl class="rows">
            {schedules
              .filter(({ frequency }) => scheme === 'pension' || !modes || modes.frequencies.includes(frequency))
              .map((schedule) => (
                <div key={schedule.frequency}>
                  <dt>{text.frequency[schedule.frequency]}</dt>
                  <dd>
                    {words.pay.each({ count: schedule.instalments.length })}{' '}
                    <b>{amountsOf(schedule, scheme, ground)}</b>
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </>
  );
}

/** What each time costs: one amount for most, several where it changes within the year. */
function amountsOf({ instalments }: Schedule, scheme: (typeof SCHEMES)[number], { text }: Ground): string {
  const amounts = instalments.map((instalment) => instalment[scheme]);
  return [...new Set(amounts)]
    .map((amount) => (amount === null ? text.notSeen : text.yuan({ amount: grouped(amount) })))
    .join(' / ');
}
