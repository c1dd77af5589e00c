import { worded } from '../../shared/law/documents.ts';
import type { Figure } from '../../shared/law/law.ts';
import type { Parameter } from '../../shared/law/schema.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { gradesMessages } from '../../shared/messages/grades.generated.ts';
import { policyMessages } from '../../shared/messages/policy.generated.ts';
import { regionName } from '../ui/region-names.ts';
import { DocumentLink, OtherWords } from './documents.tsx';
import { type PastValue, type PolicyFigure, periodOf } from './figures.ts';
import { Value } from './value.tsx';

/** One figure: what it is, where it stands, how sure it is, and what it was. */
export function FigureCard({ shown, language }: { shown: PolicyFigure; language: Language }) {
  const { parameter, office, figure, isAwaited, lastSeen, history } = shown;
  const t = policyMessages[language];
  return (
    <article class="figure" id={parameter.id}>
      <h4>{worded(parameter.title, language)}</h4>
      {figure ? <InForce parameter={parameter} figure={figure} language={language} /> : null}
      {figure ? null : <NotSeen office={office} isAwaited={isAwaited} language={language} />}
      {!figure && lastSeen && (
        <p class="source">
          {t.lastSeen(periodOf(lastSeen))}{' '}
          <Value value={currentOf(lastSeen)} unit={parameter.unit} language={language} />
        </p>
      )}
      <History parameter={parameter} history={history} language={language} />
    </article>
  );
}

const currentOf = ({ value, rows }: Figure) => value?.toFixed() ?? (rows.length > 0 ? rows : null);

function InForce({ parameter, figure, language }: { parameter: Parameter; figure: Figure; language: Language }) {
  const t = policyMessages[language];
  return (
    <>
      <div class="value">
        <Value value={currentOf(figure)} unit={parameter.unit} language={language} />
        {figure.provisionalOn && <span class="mark">{t.provisional}</span>}
        {figure.grade !== 'official' && <span class="mark">{t.determined}</span>}
      </div>
      <p class="source">
        {t.since({ from: figure.from, ...(figure.to && { to: figure.to }) })} · {regionName(figure.region, language)} ·{' '}
        {gradesMessages[language][figure.grade]} · <DocumentLink number={figure.document} /> · {t.publishedOn}{' '}
        {figure.publishedOn ?? t.unknownDay}
      </p>
    </>
  );
}

function NotSeen({ office, isAwaited, language }: Pick<PolicyFigure, 'office' | 'isAwaited'> & { language: Language }) {
  const t = policyMessages[language];
  return (
    <p class="not-published">
      <strong>{isAwaited ? t.notYetPublished : t.notSeen}</strong>{' '}
      {t.ask({ office: worded(office.name, language), ...(office.phone && { phone: office.phone }) })}
    </p>
  );
}

interface HistoryProps {
  parameter: Parameter;
  history: readonly PastValue[];
  language: Language;
}

function History({ parameter, history, language }: HistoryProps) {
  const t = policyMessages[language];
  return (
    <details class="history">
      <summary>{t.history({ count: history.length })}</summary>
      <p class="source">
        <OtherWords words={parameter.title} language={language} /> <code>{parameter.id}</code>
      </p>
      <ol>
        {history.map(({ region, value, isLater }) => (
          <li key={`${region} ${value.from} ${value.document}`}>
            <Value value={value.value} unit={parameter.unit} language={language} />
            <p class="source">
              {t.since({ from: value.from, ...(value.to && { to: value.to }) })} · {regionName(region, language)} ·{' '}
              {gradesMessages[language][value.grade]} · <DocumentLink number={value.document} /> · {t.publishedOn}{' '}
              {value.publishedOn ?? t.unknownDay} · {t.checkedOn} {value.checkedOn}
              {isLater && <span class="mark">{t.later}</span>}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
