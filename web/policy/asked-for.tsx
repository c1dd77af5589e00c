import { worded } from '../../shared/law/documents.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { policyMessages } from '../../shared/messages/policy.generated.ts';
import { type PolicyFigure, periodOf } from './figures.ts';
import { Value } from './value.tsx';

/** The figures that most come for, each a tap away from where it comes from. */
export function AskedFor({ figures, language }: { figures: readonly PolicyFigure[]; language: Language }) {
  const t = policyMessages[language];
  return (
    <section class="asked-for">
      <h3>{t.askedFor}</h3>
      <dl class="rows">
        {figures.map(({ parameter, figure, lastSeen }) => (
          <div key={parameter.id}>
            <dt>
              <a href={`#${parameter.id}`}>{worded(parameter.title, language)}</a>
            </dt>
            <dd>
              {figure?.value ? (
                <Value value={figure.value.toFixed()} unit={parameter.unit} language={language} />
              ) : (
                t[figure ? 'aTable' : 'notSeen']
              )}
              {!figure && lastSeen?.value && (
                <small>
                  {t.lastSeen(periodOf(lastSeen))}{' '}
                  <Value value={lastSeen.value.toFixed()} unit={parameter.unit} language={language} />
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
