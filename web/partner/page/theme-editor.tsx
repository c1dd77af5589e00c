import { defineComponent, ref } from 'vue';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { partnerMessages } from '../../../shared/messages/partner.generated.ts';
import { entered } from '../../ui/dom.ts';
import { COLOUR, COLOUR_TOKENS, PALETTES, type Scheme } from '../colours.ts';
import { contrasts, type Theme } from '../theme.ts';
import type { Chosen } from './kit.ts';

interface ThemeEditorProps {
  language: Language;
  chosen: Chosen;
}

const typed = (event: Event): string => entered(event).trim();

/** Colours and corners of both schemes, with the contrast that each pair of them has. */
export const ThemeEditor = defineComponent(
  (props: ThemeEditorProps) => {
    const colours = ref<Record<Scheme, Theme['colours']>>({ light: {}, dark: {} });
    const radius = ref('');
    const scheme = ref<Theme['scheme']>('auto');
    const shown = ref<Scheme>('light');

    function write(): void {
      const words = (own: Theme['colours']) =>
        Object.entries(own).flatMap(([token, value]) => (value ? [`${token}: ${value}`] : []));
      const rest = [
        ...(radius.value ? [`radius: ${radius.value}px`] : []),
        ...(scheme.value === 'auto' ? [] : [`scheme: ${scheme.value}`]),
      ];
      props.chosen.theme = [...words(colours.value.light), ...rest].join('; ');
      props.chosen['theme-dark'] = words(colours.value.dark).join('; ');
    }

    return () => {
      const t = partnerMessages[props.language];
      const own = colours.value[shown.value];
      const sound = Object.fromEntries(Object.entries(own).filter(([, value]) => COLOUR.test(value ?? '')));
      return (
        <form onSubmit={(event) => event.preventDefault()}>
          <fieldset>
            <legend>{t.theme}</legend>
            <p class="hint">{t.themeHint}</p>
            <div class="fields">
              <label>
                {t.editScheme}
                <select
                  name="edit-scheme"
                  value={shown.value}
                  onChange={(event) => {
                    shown.value = typed(event) as Scheme;
                  }}
                >
                  <option value="light">{t.light}</option>
                  <option value="dark">{t.dark}</option>
                </select>
              </label>
              <label>
                {t.scheme} <code>scheme</code>
                <select
                  name="scheme"
                  value={scheme.value}
                  onChange={(event) => {
                    scheme.value = typed(event) as Theme['scheme'];
                    write();
                  }}
                >
                  <option value="auto">{t.auto}</option>
                  <option value="light">{t.light}</option>
                  <option value="dark">{t.dark}</option>
                </select>
              </label>
              <label>
                {t.radius} <code>radius</code>
                <input
                  type="text"
                  inputmode="numeric"
                  name="radius"
                  value={radius.value}
                  onInput={(event) => {
                    radius.value = typed(event);
                    write();
                  }}
                />
              </label>
            </div>
            <div class="fields colours">
              {COLOUR_TOKENS.map((token) => {
                const value = own[token] ?? '';
                const isBad = value !== '' && !COLOUR.test(value);
                return (
                  <label key={`${shown.value} ${token}`}>
                    {t.tokens[token]} <code>{token}</code>
                    <input
                      type="text"
                      name={token}
                      autocomplete="off"
                      spellcheck={false}
                      placeholder={PALETTES[shown.value][token]}
                      value={value}
                      aria-invalid={isBad}
                      onInput={(event) => {
                        const { [token]: _, ...others } = own;
                        const given = typed(event);
                        colours.value[shown.value] = given === '' ? others : { ...others, [token]: given };
                        write();
                      }}
                    />
                  </label>
                );
              })}
            </div>
            <ContrastTable language={props.language} scheme={shown.value} colours={sound} />
          </fieldset>
        </form>
      );
    };
  },
  { props: ['language', 'chosen'] },
);

interface ContrastTableProps {
  language: Language;
  scheme: Scheme;
  colours: Theme['colours'];
}

function ContrastTable({ language, scheme, colours }: ContrastTableProps) {
  const t = partnerMessages[language];
  const rows = contrasts(scheme, colours);
  const poor = rows.filter(({ passes }) => !passes).length;
  return (
    <>
      <p role="status" class={poor > 0 ? 'fault' : 'passed'}>
        {poor > 0 ? t.contrastPoor({ count: poor }) : t.contrastGood}
      </p>
      <details>
        <summary>{t.contrast({ scheme: t[scheme] })}</summary>
        <div class="scroll" tabindex={0}>
          <table class="contrasts" aria-label={t.contrast({ scheme: t[scheme] })}>
            <thead>
              <tr>
                <th scope="col">{t.pair}</th>
                <th scope="col">{t.ratio}</th>
                <th scope="col">{t.least}</th>
                <th scope="col">{t.verdict}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ front, back, ratio, least, passes }) => (
                <tr key={`${front} ${back}`} data-pair={`${front} ${back}`}>
                  <th scope="row">{t.on({ front: t.tokens[front], back: t.tokens[back] })}</th>
                  <td>{ratio.toFixed(2)} : 1</td>
                  <td>{least} : 1</td>
                  <td>{passes ? t.passes : t.fails}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
