import { useText } from '../../ui/language.ts';
import { Gaps, Mark, Open, Section, type SectionProps } from './parts.tsx';
import { Why } from './why.tsx';

/** What the platform is to the worker, as far as the answers tell. */
export function WorkerStatus({ assessment }: SectionProps) {
  const t = useText();
  const s = t.result.status;
  const { status, possible, tests, duties, evidence, rights, grade } = assessment.workerStatus;
  const shared = { assessment, section: 'workerStatus' } as const;
  return (
    <Section title={s.title}>
      <p class="hint">{s.lead}</p>
      <p class="marks">
        <Mark grade={grade} />
      </p>
      {status ? (
        <p>
          <strong>{t.label({ name: s.status[status] })}</strong>
          {s.plain[status]}
        </p>
      ) : (
        <p>
          {t.label({ name: s.possible })}
          {possible.map((each) => s.status[each]).join(t.between)}
        </p>
      )}
      {duties.length > 0 && (
        <>
          <h3>{s.duties}</h3>
          <ul>
            {duties.map((duty) => (
              <li key={duty.code}>{duty.text}</li>
            ))}
          </ul>
        </>
      )}
      {rights.length > 0 && (
        <details>
          <summary>{s.rights}</summary>
          <ul>
            {rights.map(({ id, text, askedOf, contact }) => (
              <li key={id}>
                {text}
                <small>
                  {askedOf} {contact?.phone}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{s.tests}</summary>
        <ul class="conditions">
          {tests.map((test) => (
            <li key={test.id} class={`met-${test.met}`}>
              <strong>{t.result.subsidies.met[`${test.met}`]}</strong> {test.text}
            </li>
          ))}
        </ul>
        {evidence.length > 0 && (
          <>
            <p>
              <strong>{s.evidence}</strong>
            </p>
            <ul>
              {evidence.map(({ kind, text, held, burdenOfProof }) => (
                <li key={kind}>
                  {t.label({ name: text })}
                  {s.held[`${held}`]}
                  {s.burden[burdenOfProof] && <small>{s.burden[burdenOfProof]}</small>}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
      <Why {...shared} name={s.title} />
      <Gaps {...shared} />
      <Open {...shared} />
    </Section>
  );
}
