import { computed, defineComponent, ref, useId } from 'vue';
import { NO_PLATFORM } from '../../../shared/facts/declare.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { platformNames, platformsOf } from '../../../shared/facts/subsidies.ts';
import { entered } from '../../ui/dom.ts';
import { useText } from '../../ui/language.ts';
import { useStore } from '../state/store.ts';
import { CONTROL_PROPS, type ControlProps } from './control.ts';

/** One platform or several by their names, with those on the notices' lists to pick from. */
export const Platform = defineComponent(
  (props: ControlProps) => {
    const { engine, facts } = useStore();
    const names = computed(() => engine.value?.platforms(facts.value.region) ?? []);
    const typed = ref(platformsOf({ platform: props.value as Facts['platform'] })?.join('、') ?? '');
    const id = useId();
    return () => (
      <>
        <input
          type="text"
          name={props.question.id}
          list={id}
          autocomplete="off"
          aria-labelledby={props.labelledBy}
          value={typed.value}
          onInput={(event) => {
            typed.value = entered(event);
            const told = platformNames(typed.value);
            props.change(told.length > 1 ? told : told[0]);
          }}
        />
        <datalist id={id}>
          {names.value.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <p class="options">
          <button type="button" onClick={() => props.choose(NO_PLATFORM)}>
            {useText().flow.platformNone}
          </button>
        </p>
      </>
    );
  },
  { props: [...CONTROL_PROPS] },
);
