import { tidy } from '../../ui/tidy.ts';
import type { ToldGoal } from '../state/goals.ts';
import { Fold } from './fold.tsx';
import type { Ground } from './ground.ts';
import { openTo } from './headline.ts';
import { Schedules } from './schedules.tsx';
import { YearsBars } from './years-bars.tsx';

interface DetailsProps {
  goal: ToldGoal;
  ground: Ground;
}

/** What belongs to one goal alone. */
export function Details({ goal, ground }: DetailsProps) {
  const of = { pay: Pay, owed: Owed, retire: Retire, medical: Medical, status: Status }[goal];
  return of({ ground });
}

const List = ({ of }: { of: readonly string[] }) => (
  <ul>
    {[...new Set(of)].map((each) => (
      <li key={each}>{tidy(each)}</li>
    ))}
  </ul>
);

function Pay({ ground }: { ground: Ground }) {
  return ground.assessment.contributions.base.chosen ? (
    <Fold title={ground.words.pay.year}>
      <Schedules ground={ground} />
    </Fold>
  ) : null;
}

/** Every programme: those that can be had first, those that are over last. */
function Owed({ ground }: { ground: Ground }) {
  const { assessment, text, words } = ground;
  const first = openTo(assessment);
  const order = ['needs-answers', 'not-published', 'eligible', 'not-eligible', 'ended'];
  const others = assessment.subsidies.programmes
    .filter((programme) => !first.includes(programme))
    .sort((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));
  return (
    <Fold title={words.behind.conditions}>
      {[...first, ...others].map((programme) => (
        <Fold
          key={programme.id}
          title={text.noted({
            text: programme.title,
            note: first.includes(programme) ? words.owed.outcome.eligible : words.owed.outcome[programme.outcome],
          })}
        >
          <p>{tidy(programme.text)}</p>
          {programme.amountIs !== 'none' && <p>{tidy(programme.amountText)}</p>}
          {programme.nearest && (
            <>
              <h3>{words.owed.how}</h3>
              <List of={programme.nearest.changes.map((change) => change.text)} />
            </>
          )}
          <ul class="conditions">
            {programme.conditions.map((condition) => (
              <li key={condition.id}>
                <strong>{words.owed.met[`${condition.met}`]}</strong> {tidy(condition.text)}
              </li>
            ))}
          </ul>
          {programme.claim && (
            <>
              <h3>{words.owed.claim}</h3>
              <List of={[programme.claim.text, ...programme.claim.how.map((how) => how.text)]} />
              <List of={programme.documents.map((paper) => paper.text)} />
            </>
          )}
          <List of={[...programme.limits, ...(programme.benefits ?? [])].map((limit) => limit.text)} />
        </Fold>
      ))}
    </Fold>
  );
}

function Retire({ ground }: { ground: Ground }) {
  const { assessment, text, words } = ground;
  const { ways = [], statutoryMonth, earliestMonth, latestMonth, pension } = assessment.retirement;
  const w = words.retire;
  return (
    <>
      <YearsBars ground={ground} />
      {ways.length > 0 && (
        <Fold title={w.ways}>
          <List of={ways.map((way) => way.text)} />
        </Fold>
      )}
      {ways.length === 0 && pension?.total && (
        <Fold title={w.pensionTitle}>
          <List
            of={(['basic', 'account', 'transitional'] as const).flatMap((part) => {
              const amount = pension[part];
              return amount ? [text.label({ name: w.pensionParts[part] }) + text.yuan({ amount })] : [];
            })}
          />
        </Fold>
      )}
      {statutoryMonth && (
        <Fold title={w.beside}>
          <List
            of={[
              ...(earliestMonth ? [w.earliest({ month: earliestMonth })] : []),
              ...(latestMonth ? [w.latest({ month: latestMonth })] : []),
            ]}
          />
        </Fold>
      )}
    </>
  );
}

function Medical({ ground }: { ground: Ground }) {
  const { assessment, words } = ground;
  const { schemes, recommendation } = assessment.medicalSchemes;
  return (
    <Fold title={words.medical.advice}>
      <List of={recommendation.reasons.map((reason) => reason.text)} />
      {schemes.map(({ scheme, reasons, maternity, account }) => (
        <div key={scheme}>
          <h3>{words.medical[scheme]}</h3>
          <List
            of={[
              ...reasons.map((reason) => reason.text),
              ...(maternity ? [maternity.text] : []),
              ...(account ? [account.text] : []),
            ]}
          />
        </div>
      ))}
    </Fold>
  );
}

function Status({ ground }: { ground: Ground }) {
  const { assessment, text, words } = ground;
  const { duties, rights, tests, evidence } = assessment.workerStatus;
  const s = words.status;
  return (
    <>
      {duties.length > 0 && (
        <Fold title={s.duties}>
          <List of={duties.map((duty) => duty.text)} />
        </Fold>
      )}
      <Fold title={s.rights}>
        <List of={rights.map((right) => right.text)} />
        <p class="hint">{s.rightsElsewhere}</p>
      </Fold>
      <Fold title={words.behind.conditions}>
        <ul class="conditions">
          {tests.map((test) => (
            <li key={test.id}>
              <strong>{words.owed.met[`${test.met}`]}</strong> {test.text}
            </li>
          ))}
        </ul>
        <h3>{s.evidence}</h3>
        <List
          of={evidence.map(
            ({ text: kind, held, burdenOfProof }) =>
              text.label({ name: kind }) + [s.held[`${held}`], s.burden[burdenOfProof]].filter(Boolean).join(' '),
          )}
        />
      </Fold>
    </>
  );
}
