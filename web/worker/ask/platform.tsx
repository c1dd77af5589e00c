import { computed, defineComponent, ref, useId } from 'vue';
import { NO_PLATFORM } from '../../../shared/facts/declare.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { platformKey, platformNames, platformsOf } from '../../../shared/facts/subsidies.ts';
import { CONTROL_PROPS, type ControlProps } from '../../ui/control.ts';
import { entered } from '../../ui/dom.ts';
import { useText } from '../../ui/language.ts';
import { useStore } from '../state/store.ts';

/** Any number of the platforms on the notices' lists; one that is not on them is given by its name. */
export const Platform = defineComponent(
  (props: ControlProps) => {
    const { engine, facts } = useStore();
    const listed = computed(() => engine.value?.platforms(facts.value.region) ?? []);
    const told = computed(() => platformsOf({ platform: props.value as Facts['platform'] }) ?? []);
    const keys = computed(() => new Set(told.value.map(platformKey)));
    const picked = computed(() => listed.value.filter((name) => keys.value.has(platformKey(name))));
    const isListed = (name: string) => listed.value.some((each) => platformKey(each) === platformKey(name));
    const typed = ref(told.value.filter((name) => !isListed(name)).join('、'));
    const isOther = ref(typed.value !== '');
    const id = useId();

    function tell(chosen: readonly string[]): void {
      const names = [...chosen, ...(isOther.value ? platformNames(typed.value) : [])];
      props.change(names.length > 1 ? names : names[0]);
    }
    const toggle = (name: string) =>
      tell(listed.value.filter((each) => picked.value.includes(each) !== (each === name)));
    function toggleOther(): void {
      isOther.value = !isOther.value;
      tell(picked.value);
    }
    function none(): void {
      isOther.value = false;
      props.choose(NO_PLATFORM);
    }
    return () => {
      const t = useText().flow;
      return (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: the heading of the question names the group; a fieldset needs a legend. */}
          <div class="many" role="group" aria-labelledby={props.labelledBy}>
            {listed.value.map((name) => (
              <label key={name} class="choice">
                <input type="checkbox" checked={picked.value.includes(name)} onChange={() => toggle(name)} />
                <span>{name}</span>
              </label>
            ))}
            <label class="choice">
              <input type="checkbox" checked={isOther.value} onChange={toggleOther} />
              <span>{t.platformOther}</span>
            </label>
          </div>
          {isOther.value && (
            <p>
              <label for={id}>{t.platformOtherName}</label>
              <input
                id={id}
                type="text"
                name={props.question.id}
                autocomplete="off"
                aria-describedby={`${id}-hint`}
                value={typed.value}
                onInput={(event) => {
                  typed.value = entered(event);
                  tell(picked.value);
                }}
              />
              <span id={`${id}-hint`} class="hint">
                {t.platformOtherHint}
              </span>
            </p>
          )}
          <p class="options">
            <button type="button" onClick={none}>
              {t.platformNone}
            </button>
          </p>
        </>
      );
    };
  },
  { props: [...CONTROL_PROPS] },
);
