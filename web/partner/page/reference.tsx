import { defaultRegion } from '../../../shared/law/places.generated.ts';
import { LANGUAGES, type Language } from '../../../shared/messages/catalogue.ts';
import { partnerMessages } from '../../../shared/messages/partner.generated.ts';
import { regionName } from '../../ui/region-names.ts';

/** Attributes, events and promises, for those who read before they copy. */
export function Reference({ language }: { language: Language }) {
  const t = partnerMessages[language];
  const attributes = {
    ...t.attributeRows,
    region: t.attributeRows.region({ region: defaultRegion, name: regionName(defaultRegion, language) }),
    language: t.attributeRows.language({ languages: LANGUAGES.join(' / '), first: LANGUAGES[0] }),
  };
  return (
    <>
      <section>
        <h2>{t.attributes}</h2>
        <Terms rows={attributes} />
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
          {Object.values(t.promiseRows).map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Terms({ rows }: { rows: Readonly<Record<string, string>> }) {
  return (
    <dl class="terms">
      {Object.entries(rows).map(([name, meaning]) => (
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
