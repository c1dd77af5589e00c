import type { Language } from '../../../shared/messages/catalogue.ts';
import { embedText, type Rows } from '../text/page.ts';

/** Attributes, events and promises, for those who read before they copy. */
export function Reference({ language }: { language: Language }) {
  const t = embedText[language];
  return (
    <>
      <section>
        <h2>{t.attributes}</h2>
        <Terms rows={t.attributeRows} />
      </section>
      <section>
        <h2>{t.events}</h2>
        <Terms rows={t.eventRows} />
        <p>
          <a href="/embed/lingbao-calculator.d.ts">{t.types}</a>
        </p>
      </section>
      <section>
        <h2>{t.promises}</h2>
        <ul>
          {t.promiseRows.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Terms({ rows }: { rows: Rows }) {
  return (
    <dl class="terms">
      {rows.map(([name, meaning]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
