import { questions } from '../../../shared/facts/index.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../shared/language.ts';
import { worded } from '../../../shared/law/documents.ts';
import { partnerMessages } from '../../../shared/messages/partner.generated.ts';
import { entered } from '../../ui/dom.ts';
import { RegionOptions } from '../../ui/region-options.tsx';
import { settingsOf } from '../attributes.ts';
import type { Chosen } from './kit.ts';

/** The element's attributes as fields; what the frame would leave out is said at once. */
export function SettingsForm({ language, chosen }: { language: Language; chosen: Chosen }) {
  const t = partnerMessages[language];
  const set = (name: keyof Chosen) => (event: Event) => {
    chosen[name] = entered(event);
  };
  const { problems } = settingsOf({ prefill: chosen.prefill });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{t.settings}</legend>
        <div class="fields">
          <label>
            {t.partner} <code>partner</code>
            <input type="text" name="partner" autocomplete="off" value={chosen.partner} onInput={set('partner')} />
          </label>
          <label>
            {t.region} <code>region</code>
            <select name="region" value={chosen.region} onChange={set('region')}>
              <RegionOptions language={language} />
            </select>
          </label>
          <label>
            {t.language} <code>language</code>
            <select name="language" value={chosen.language} onChange={set('language')}>
              {LANGUAGES.map((each) => (
                <option key={each} value={each}>
                  {LANGUAGE_NAMES[each]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t.firstQuestion} <code>first-question</code>
            <select name="first-question" value={chosen['first-question']} onChange={set('first-question')}>
              <option value="">{t.noFirstQuestion}</option>
              {questions.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text[language]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t.share} <code>share</code>
            <select name="share" value={chosen.share} onChange={set('share')}>
              <option value="on">{t.shareOn}</option>
              <option value="off">{t.shareOff}</option>
            </select>
          </label>
        </div>
        <label>
          {t.prefill} <code>prefill</code>
          <textarea
            name="prefill"
            rows={2}
            spellcheck={false}
            value={chosen.prefill}
            placeholder={'{"birthMonth": "1971-03", "sex": "male"}'}
            aria-describedby="prefill-fault"
            onInput={set('prefill')}
          />
        </label>
        <p id="prefill-fault" class="fault" role="status">
          {problems.map((problem) => `${problem.where}: ${worded(problem, language)}`).join(' ')}
        </p>
        <p class="hint">{t.prefillHint}</p>
      </fieldset>
    </form>
  );
}
