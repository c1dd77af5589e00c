import { createApp, defineComponent, ref, watchEffect } from 'vue';
import { PARTNER_PLAN } from '../../shared/api/audience.ts';
import { PROBLEM_STATUS } from '../../shared/api/problem.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { partnersMessages } from '../../shared/messages/partners.generated.ts';
import { problemText } from '../../shared/messages/problems.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { ReferenceHeader } from '../ui/reference-header.tsx';
import { browserPage, firstAnswer, received, refused, withKey } from './examples.ts';

/** What a program has to tell apart. */
const FAULTS = [
  'invalid-request',
  'base-out-of-range',
  'idempotency-key-reused',
  'invalid-api-key',
  'body-too-large',
  'unsupported-media-type',
  'too-many-requests',
  'storage-unavailable',
  'internal-error',
] as const;

const LINKS = [
  ['docs', '/docs'],
  ['openapi', '/v1/openapi.json'],
  ['embed', '/embed'],
  ['llms', '/llms.txt'],
  ['policy', '/policy'],
] as const;

function Example({ id, content, copy }: { id: string; content: string; copy: string }) {
  return (
    <>
      <pre class="snippet" tabindex={0}>
        <code id={id}>{content}</code>
      </pre>
      <div class="buttons">
        <CopyButton label={copy} content={content} />
      </div>
    </>
  );
}

function Errors({ language }: { language: Language }) {
  const { errors: t } = partnersMessages[language];
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.type}</th>
            <th scope="col">{t.means}</th>
          </tr>
        </thead>
        <tbody>
          {FAULTS.map((kind) => (
            <tr key={kind}>
              <td>{PROBLEM_STATUS[kind]}</td>
              <td>
                <code>/{kind}</code>
              </td>
              <td>{problemText[language][kind].title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** For partners' programmers: from nothing to a first answer, and what they can rely on. */
const PartnersPage = defineComponent(() => {
  const language = ref<Language>('zh-CN');
  watchEffect(() => {
    document.documentElement.lang = language.value;
    document.title = partnersMessages[language.value].documentTitle;
  });
  const { origin } = location;
  return () => {
    const t = partnersMessages[language.value];
    const { perSecond, burst, perDay } = PARTNER_PLAN;
    return (
      <>
        <ReferenceHeader
          language={language.value}
          here="partners"
          switchTo={(other: Language) => {
            language.value = other;
          }}
        />
        <main>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
          <section>
            <h2>{t.first.title}</h2>
            <p>{t.first.hint}</p>
            <Example id="first" content={firstAnswer(origin)} copy={t.copy} />
            <p>{t.first.view}</p>
            <p>{t.first.unknown}</p>
          </section>
          <section>
            <h2>{t.key.title}</h2>
            <p>{t.key.hint}</p>
            <Example id="key" content={withKey(origin)} copy={t.copy} />
            <p>{t.key.local}</p>
            <p>{t.key.two}</p>
          </section>
          <section>
            <h2>{t.limits.title}</h2>
            <ul>
              <li>{t.limits.key({ perSecond, burst, perDay })}</li>
              <li>{t.limits.public}</li>
              <li>{t.limits.body}</li>
              <li>{t.limits.retry}</li>
            </ul>
          </section>
          <section>
            <h2>{t.save.title}</h2>
            <p>{t.save.hint}</p>
          </section>
          <section>
            <h2>{t.notices.title}</h2>
            <p>{t.notices.hint}</p>
            <Example id="notice" content={received} copy={t.copy} />
            <ul>
              <li>{t.notices.verify}</li>
              <li>{t.notices.once}</li>
              <li>{t.notices.receiver}</li>
            </ul>
          </section>
          <section>
            <h2>{t.versions.title}</h2>
            <ul>
              <li>{t.versions.add}</li>
              <li>{t.versions.go}</li>
              <li>{t.versions.stamp}</li>
              <li>{t.versions.vectors}</li>
            </ul>
          </section>
          <section>
            <h2>{t.errors.title}</h2>
            <p>{t.errors.hint}</p>
            <p>{t.errors.try}</p>
            <Example id="refused" content={refused(origin)} copy={t.copy} />
            <Errors language={language.value} />
          </section>
          <section>
            <h2>{t.browser.title}</h2>
            <p>{t.browser.hint}</p>
            <Example id="browser" content={browserPage(origin, t.browser.label)} copy={t.copy} />
          </section>
          <section>
            <h2>{t.more.title}</h2>
            <ul>
              {LINKS.map(([name, path]) => (
                <li key={path}>
                  <a href={path}>{t.more[name]}</a>
                </li>
              ))}
            </ul>
          </section>
        </main>
      </>
    );
  };
});

createApp(PartnersPage).mount('#app');
