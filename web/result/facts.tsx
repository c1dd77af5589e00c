import type { MedicalOption, Scheme } from '../../shared/rules/contributions/index.ts';
import { text } from '../language.ts';
import type { StoredRecord } from '../saved/stored-record.ts';

/** What was chosen, in the words of the questions. */
export function ChosenFacts({ facts, schemes }: { facts: StoredRecord['facts']; schemes: readonly Scheme[] }) {
  const t = text.value;
  const option: MedicalOption = facts.medicalOption ?? 'pooled-only';
  const names = schemes.map((scheme) => t.scheme[scheme]);
  return (
    <section>
      <h2>{t.chosen}</h2>
      <dl class="rows">
        {facts.year !== undefined && (
          <div>
            <dt>{t.year}</dt>
            <dd>{t.yearOption(facts.year, false)}</dd>
          </div>
        )}
        <div>
          <dt>{t.from}</dt>
          <dd>{t.monthOption(Number(facts.from?.slice(5) ?? 1))}</dd>
        </div>
        <div>
          <dt>{t.schemes}</dt>
          <dd>{t.parts(names)}</dd>
        </div>
        {schemes.includes('medical') && (
          <div>
            <dt>{t.medicalOption}</dt>
            <dd>{t.medicalOptions[option].name}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
