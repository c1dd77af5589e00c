import { type LawWords, worded } from '../../shared/law/documents.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { gradesMessages } from '../../shared/messages/grades.generated.ts';
import { policyMessages } from '../../shared/messages/policy.generated.ts';
import { documentAnchor } from '../ui/document-anchor.ts';
import type { documentsOf } from './figures.ts';

/** The number of a notice, leading to what is known of it further down. */
export function DocumentLink({ number }: { number: string }) {
  return <a href={`#${documentAnchor(number)}`}>{number}</a>;
}

/** What the files of the law call it besides: in English for whoever reads it in Chinese, in Chinese for others. */
export function OtherWords({ words, language }: { words: LawWords; language: Language }) {
  const isChinese = worded(words, language) === words.zh;
  return <small lang={isChinese ? 'en' : 'zh-CN'}>{isChinese ? words.en : words.zh}</small>;
}

interface DocumentsProps {
  documents: ReturnType<typeof documentsOf>;
  language: Language;
}

/** The notices behind the figures, and where their words were seen. */
export function Documents({ documents, language }: DocumentsProps) {
  const t = policyMessages[language];
  return (
    <details class="documents subject">
      <summary>
        <h2>{t.documents}</h2> <small>{t.items({ count: documents.length })}</small>
      </summary>
      <p class="hint">{t.documentsHint}</p>
      <ul>
        {documents.map(({ document, grades }) => (
          <li key={document.number} id={documentAnchor(document.number)} tabindex={-1}>
            <strong>{document.number}</strong> {worded(document.title, language)}{' '}
            <OtherWords words={document.title} language={language} />
            <p class="source">
              {worded(document.issuer, language)} · {t.issuedOn} {document.issuedOn ?? t.unknownDay} ·{' '}
              {grades.map((grade) => gradesMessages[language][grade]).join(t.between)}
              <br />
              {t.seen}: {worded(document.seen, language)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
