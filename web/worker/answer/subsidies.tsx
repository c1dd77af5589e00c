import type { Assessment } from '../../../shared/answer/assessment.ts';
import { useReading, useText } from '../../ui/language.ts';
import { questionOf } from '../state/order.ts';
import { useStoreIfAny } from '../state/store.ts';
import { Gaps, Mark, Open, Section, type SectionProps } from './parts.tsx';
import { Why } from './why.tsx';

export type Programme = Assessment['subsidies']['programmes'][number];

const ORDER: readonly Programme['outcome'][] = ['eligible', 'needs-answers', 'not-published', 'not-eligible', 'ended'];

/** Programmes with what a person can have first. */
export function sorted(programmes: readonly Programme[]): Programme[] {
  return [...programmes].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

/** Which subsidies, why not, and what would change it. */
export function Subsidies({ assessment }: SectionProps) {
  const t = useText();
  const { programmes, grade } = assessment.subsidies;
  const shared = { assessment, section: 'subsidies' } as const;
  const title = (id: string) => programmes.find((each) => each.id === id)?.title ?? id;
  return (
    <Section title={t.result.subsidies.title}>
      <p class="marks">
        <Mark grade={grade} />
      </p>
      <ul class="cards">
        {sorted(programmes).map((programme) => (
          <li key={programme.id}>
            <One programme={programme} title={title} />
          </li>
        ))}
      </ul>
      <Why {...shared} name={t.result.subsidies.title} />
      <Gaps {...shared} />
      <Open {...shared} />
    </Section>
  );
}

function One({ programme, title }: { programme: Programme; title: (id: string) => string }) {
  const t = useText();
  const s = t.result.subsidies;
  const { outcome, claim, nearest, notWith, replacedBy, limits, documents, price, benefits } = programme;
  return (
    <>
      <h3>
        {programme.title} <span class={`outcome-${outcome}`}>{s.outcome[outcome]}</span>
      </h3>
      <p>{programme.text}</p>
      {outcome !== 'ended' && (
        <p>
          {t.label({ name: s.amount })}
          {programme.amountText}
        </p>
      )}
      {price?.perOrder && (
        <p class="hint">
          {price.perOrder.map(({ text, amount }) => s.perOrder({ text, amount })).join(' · ')}
          {price.ownPayment !== null && ` · ${s.ownPayment({ amount: price.ownPayment })}`}
        </p>
      )}
      {nearest && (
        <div class="notice-box">
          <p>
            <strong>{s.nearest}</strong> {nearest.text}
          </p>
          <ul>
            {nearest.changes.map((change) => (
              <li key={change.text}>{change.text}</li>
            ))}
          </ul>
        </div>
      )}
      {replacedBy && <p>{s.replacedBy({ name: title(replacedBy) })}</p>}
      <details>
        <summary>
          {s.conditions}
          <span class="visually-hidden"> {programme.title}</span>
        </summary>
        <ul class="conditions">
          {programme.conditions.map((condition) => (
            <li key={condition.id} class={`met-${condition.met}`}>
              <strong>{s.met[`${condition.met}`]}</strong> {condition.text}
              <small>{condition.document ?? t.notSeen}</small>
              <Asked ids={condition.questions} />
            </li>
          ))}
        </ul>
        {claim && outcome !== 'ended' && (
          <p>
            <strong>{t.label({ name: s.claim })}</strong>
            {claim.text}
          </p>
        )}
        {claim && claim.how.length > 0 && (
          <ul>
            {claim.how.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        )}
        {documents.length > 0 && (
          <>
            <p>
              <strong>{s.papers}</strong>
            </p>
            <ul>
              {documents.map(({ code, text }) => (
                <li key={code}>{text}</li>
              ))}
            </ul>
          </>
        )}
        {benefits && (
          <>
            <p>
              <strong>{s.benefits}</strong>
            </p>
            <ul>
              {benefits.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        {limits.length > 0 && (
          <>
            <p>
              <strong>{s.limits}</strong>
            </p>
            <ul>
              {limits.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        {notWith.length > 0 && <p>{s.notWith({ names: notWith.map(title).join(t.between) })}</p>}
        <p class="marks">
          <Mark grade={programme.grade} />
        </p>
      </details>
    </>
  );
}

/** The answers that would decide a condition. */
function Asked({ ids }: { ids: readonly string[] }) {
  const store = useStoreIfAny();
  const { language } = useReading();
  if (!store || ids.length === 0) return null;
  return (
    <ul class="links">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" class="link" onClick={() => store.goTo(id)}>
            {questionOf(id).text[language.value]}
          </button>
        </li>
      ))}
    </ul>
  );
}
