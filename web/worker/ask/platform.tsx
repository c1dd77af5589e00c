import { computed, defineComponent, ref, useId } from 'vue';
import { NO_PLATFORM } from '../../../shared/facts/declare.ts';
import { entered } from '../../ui/dom.ts';
import { useText } from '../../ui/language.ts';
import { useStore } from '../state/store.ts';
import { CONTROL_PROPS, type ControlProps } from './control.ts';

/** A platform by its name, with those on the notices' lists to pick from. */
export const Platform = defineComponent(
  (props: ControlProps) => {
    const { engine, facts } = useStore();
    const names = computed(() => engine.value?.platforms(facts.value.region) ?? []);
    const typed = ref(typeof props.value === 'string' ? props.value : '');
    const id = useId();
    return () => (
      <>
        <input
          type="text"
          name={props.question.id}
          list={id}
          maxlength={40}
          autocomplete="off"
          aria-labelledby={props.labelledBy}
          value={typed.value}
          onInput={(event) => {
            typed.value = entered(event);
            props.change(typed.value.trim() || undefined);
          }}
        />
        <datalist id={id}>
          {names.value.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <p>
          <button type="button" onClick={() => props.choose(NO_PLATFORM)}>
            {useText().flow.platformNone}
          </button>
        </p>
      </>
    );
  },
  { props: [...CONTROL_PROPS] },
);
