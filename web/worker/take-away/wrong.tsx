import { computed, defineComponent, reactive, ref, useId, watch } from 'vue';
import * as z from 'zod/mini';
import { type Report, report } from '../../../shared/api/report.ts';
import { identifyingIn } from '../../../shared/identifying.ts';
import { pageWrongMessages } from '../../../shared/messages/page-wrong.generated.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { entered } from '../../ui/dom.ts';
import { placeLine } from '../../ui/region-names.ts';
import type { Ground } from '../answer/ground.ts';
import { linkWith } from '../state/answers-link.ts';
import type { Goal } from '../state/goals.ts';
import { useStore } from '../state/store.ts';
import { pageAddress } from './saved-link.ts';
import { asAnswered, figuresOf, readable } from './wrong-figures.ts';

/** “This is wrong”: which figure, what is right and by what, as a text without identity that `npm run case` reads. Nothing is sent. */
export const Wrong = defineComponent(
  (props: { goal: Goal; ground: Ground }) => {
    const { facts: told } = useStore();
    const typed = reactive({ at: 0, expected: '', document: '' });
    const id = useId();
    const link = ref('');
    const figures = computed(() => figuresOf(props.goal, props.ground, told.value));
    const figure = computed(() => figures.value[typed.at] ?? figures.value[0]);
    const expected = computed(() => figure.value && asAnswered(figure.value, typed.expected));
    const made = computed((): Report | null => {
      if (!figure.value) return null;
      const { facts, plan, at, shown } = figure.value;
      const { rulesVersion, policyVersion } = props.ground.assessment;
      const { document } = typed;
      const written = { facts, plan, at, shown, expected: expected.value, document, goal: props.goal };
      const { success, data } = z.safeParse(report, { ...written, rulesVersion, policyVersion });
      return success ? data : null;
    });
    // A phone lets a page copy only at once: the link is there before it is asked for.
    watch(
      () => figure.value?.facts,
      async (facts) => {
        link.value = facts ? await linkWith(facts, pageAddress()) : '';
      },
      { immediate: true },
    );
    watch(
      () => [props.goal, typed.at],
      () => {
        typed.expected = '';
      },
    );

    return () => {
      const { ground } = props;
      const w = pageWrongMessages[ground.language];
      const now = figure.value;
      if (!now) return <p>{w.nothing}</p>;
      const { kind } = now;
      const shown = now.shown === null ? w.nothing : readable(now, now.shown, ground);
      const isUnread = typed.expected !== '' && expected.value === null;
      const isIdentifying = identifyingIn(`${typed.expected}\n${typed.document}`) !== null;
      const fault = isIdentifying
        ? w.identifies
        : isUnread && typeof kind === 'string'
          ? w.badExpected({ how: w.how[kind] })
          : null;
      return (
        <section class="wrong">
          <p class="hint">{w.hint}</p>
          <label>
            {w.which}
            <select
              name="which"
              value={typed.at}
              onChange={(event) => {
                typed.at = Number(entered(event));
              }}
            >
              {figures.value.map((each, at) => (
                <option key={each.label} value={at}>
                  {each.label}
                </option>
              ))}
            </select>
          </label>
          <p>{w.shown({ value: shown })}</p>
          <div>
            <label for={id}>
              {w.expected} {typeof kind === 'string' && <small>{w.how[kind]}</small>}
            </label>
            {typeof kind === 'string' ? (
              <input
                id={id}
                type="text"
                name="expected"
                value={typed.expected}
                maxlength={20}
                autocomplete="off"
                onChange={(event) => {
                  typed.expected = entered(event);
                }}
              />
            ) : (
              <select
                id={id}
                name="expected"
                value={typed.expected}
                onChange={(event) => {
                  typed.expected = entered(event);
                }}
              >
                <option value="">{w.pick}</option>
                {Object.entries(kind).map(([code, said]) => (
                  <option key={code} value={code}>
                    {said}
                  </option>
                ))}
              </select>
            )}
          </div>
          <div>
            <label for={`${id}-document`}>
              {w.document} <small>{w.documentHint}</small>
            </label>
            <textarea
              id={`${id}-document`}
              name="document"
              value={typed.document}
              maxlength={400}
              rows={3}
              onInput={(event) => {
                typed.document = entered(event);
              }}
            />
          </div>
          <p class="fault" role="alert">
            {fault}
          </p>
          {made.value && fault === null && (
            <>
              <p class="hint">{w.ready}</p>
              <CopyButton label={w.copy} content={textOf(made.value, ground, now.label, shown)} />{' '}
              <a href={link.value}>{w.open}</a>
            </>
          )}
        </section>
      );
    };

    /** What whoever mends it reads first, the link that opens the case, and the report itself. */
    function textOf(said: Report, ground: Ground, label: string, shown: string): string {
      const w = pageWrongMessages[ground.language];
      const { language, assessment } = ground;
      const now = figure.value;
      return [
        w.intro({
          label,
          day: assessment.asOf,
          place: placeLine(language, assessment.region),
          shown,
          expected: now ? readable(now, said.expected, ground) : said.expected,
          document: said.document,
        }),
        w.link({ address: link.value }),
        JSON.stringify(said, null, 2),
      ].join('\n');
    }
  },
  { props: ['goal', 'ground'] },
);
