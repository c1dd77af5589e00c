import type { Figure } from '../../shared/law/law.ts';
import type { Parameter } from '../../shared/law/schema.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { regionName } from '../ui/region-names.ts';
import { DocumentLink } from './documents.tsx';
import type { PastValue, PolicyFigure } from './figures.ts';
import { policyText } from './text.ts';
import { Value } from './value.tsx';

/** One figure: what it is, where it stands, how sure it is, and what it was. */
export function FigureCard({ shown, language }: { shown: PolicyFigure; language: Language }) {
  const { parameter, office, figure, history } = shown;
  const { zh, en } = parameter.title;
  const [first, second] = language === 'en' ? [en, zh] : [zh, en];
  return (
    <article class="figure" id={parameter.id}>
      <h4>
        {first} <small lang={language === 'en' ? 'zh-CN' : 'en'}>{second}</small>
      </h4>
      <p class="id">
        <code>{parameter.id}</code>
      </p>
      {figure ? <InForce parameter={parameter} figure={figure} language={language} /> : null}
      {figure ? null : <NotPublished office={office} language={language} />}
      {history.length > 0 && <History parameter={parameter} history={history} language={language} />}
    </article>
  );
}

function InForce({ parameter, figure, language }: { parameter: Parameter; figure: Figure; language: Language }) {
  const t = policyText[language];
  const value = figure.value?.toFixed() ?? (figure.rows.length > 0 ? figure.rows : null);
  return (
    <>
      <div class="value">
        <Value value={value} unit={parameter.unit} language={language} />
        {figure.provisionalOn && <span class="mark">{t.provisional}</span>}
        {figure.grade !== 'official' && <span class="mark">{t.determined}</span>}
      </div>
      <p class="source">
        {t.since(figure.from, figure.to)} · {regionName(figure.region, language)} · {t.grades[figure.grade]} ·{' '}
        <DocumentLink number={figure.document} /> · {t.publishedOn} {figure.publishedOn ?? t.unknownDay}
      </p>
    </>
  );
}

function NotPublished({ office, language }: Pick<PolicyFigure, 'office'> & { language: Language }) {
  const t = policyText[language];
  return (
    <p class="not-published">
      <strong>{t.notPublished}</strong> {t.ask(office[language === 'en' ? 'en' : 'zh'])}
    </p>
  );
}

interface HistoryProps {
  parameter: Parameter;
  history: readonly PastValue[];
  language: Language;
}

function History({ parameter, history, language }: HistoryProps) {
  const t = policyText[language];
  return (
    <details class="history">
      <summary>{t.history(history.length)}</summary>
      <ol>
        {history.map(({ region, value, isLater }) => (
          <li key={`${region} ${value.from} ${value.document}`}>
            <Value value={value.value} unit={parameter.unit} language={language} />
            <p class="source">
              {t.since(value.from, value.to ?? null)} · {regionName(region, language)} · {t.grades[value.grade]} ·{' '}
              <DocumentLink number={value.document} /> · {t.publishedOn} {value.publishedOn ?? t.unknownDay} ·{' '}
              {t.checkedOn} {value.checkedOn}
              {isLater && <span class="mark">{t.later}</span>}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
