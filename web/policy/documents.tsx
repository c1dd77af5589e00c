import type { Language } from '../../shared/messages/catalogue.ts';
import type { documentsOf } from './figures.ts';
import { policyText } from './text.ts';

const anchorOf = (number: string): string => `document-${number.replaceAll(/\s/g, '')}`;

/** The number of a notice, leading to what is known of it further down. */
export function DocumentLink({ number }: { number: string }) {
  return <a href={`#${anchorOf(number)}`}>{number}</a>;
}

interface DocumentsProps {
  documents: ReturnType<typeof documentsOf>;
  language: Language;
}

/** The notices behind the figures, and where their words were seen. */
export function Documents({ documents, language }: DocumentsProps) {
  const t = policyText[language];
  const short = language === 'en' ? 'en' : 'zh';
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <section class="documents">
      <h2>{t.documents}</h2>
      <p class="hint">{t.documentsHint}</p>
      <ul>
        {documents.map(({ document, grades }) => (
          <li key={document.number} id={anchorOf(document.number)} tabindex={-1}>
            <strong>{document.number}</strong> {document.title[short]}{' '}
            <small lang={language === 'en' ? 'zh-CN' : 'en'}>{document.title[other]}</small>
            <p class="source">
              {document.issuer[short]} · {t.issuedOn} {document.issuedOn ?? t.unknownDay} ·{' '}
              {grades.map((grade) => t.grades[grade]).join(language === 'en' ? ', ' : '、')}
              <br />
              {t.seen}: {document.seen[short]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
