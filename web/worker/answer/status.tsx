import type { Assessment } from '../../../shared/answer/assessment.ts';
import { type PageText, useText } from '../../ui/language.ts';
import { Gaps, Mark, Open, Section, type SectionProps } from './parts.tsx';
import { Why } from './why.tsx';

type Right = Assessment['workerStatus']['rights'][number];

/** Rights under the office that is asked about them, each office once. */
function byOffice(rights: readonly Right[], text: PageText): [office: string, rights: Right[]][] {
  const groups = new Map<string, Right[]>();
  for (const right of rights) {
    const { askedOf, contact } = right;
    const office = contact?.phone ? text.result.now.officeAt({ office: askedOf, phone: contact.phone }) : askedOf;
    groups.set(office, [...(groups.get(office) ?? []), right]);
  }
  return [...groups];
}

/** What the platform is to the worker, as far as the answers tell. */
export function WorkerStatus({ assessment }: SectionProps) {
  const t = useText();
  const s = t.result.status;
  const { status, possible, tests, duties, evidence, rights, grade } = assessment.workerStatus;
  const opens = assessment.steps.filter(({ code }) => code === 'worker-status.opens');
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
      {opens.length > 0 && (
        <ul>
          {opens.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {rights.length > 0 && (
        <details>
          <summary>{s.rights}</summary>
          {byOffice(rights, t).map(([office, promised]) => (
            <div key={office}>
              <p>
                <strong>{office}</strong>
              </p>
              <ul>
                {promised.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </div>
          ))}
          <p class="hint">{s.rightsElsewhere}</p>
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
