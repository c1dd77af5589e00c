import { defineComponent, ref, useId } from 'vue';
import { defaultRegion, places } from '../../../shared/law/places.generated.ts';
import type { PlaceName } from '../../../shared/law/regions.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { entered } from '../../ui/dom.ts';
import { useReading } from '../../ui/language.ts';
import { regionName } from '../../ui/region-names.ts';
import { useStore } from '../state/store.ts';

/** City before county, as people say it and begin to type it: two cities have a 市中区. */
function named({ code, parent }: PlaceName, language: Language): string {
  const city = places.find((each) => each.code === parent && each.level === 'city');
  return [...(city ? [city.code] : []), code].map((each) => regionName(each, language)).join(' ');
}

const CHOICES = places.filter(({ level }) => level !== 'nation');

/** City and county, typed with suggestions. */
export const Where = defineComponent(
  (props: { close: () => void }) => {
    const { facts, skipped, replace } = useStore();
    const { language, text } = useReading();
    const isUnknown = ref(false);
    const id = useId();
    function choose(typed: string): void {
      const meant = CHOICES.find((each) => [each.code, named(each, language.value)].includes(typed.trim()));
      isUnknown.value = !meant;
      if (!meant) return;
      const { region: _, ...rest } = facts.value;
      replace(meant.code === defaultRegion ? rest : { ...rest, region: meant.code }, [...skipped.value]);
      props.close();
    }
    return () => {
      const t = text.value.flow.where;
      return (
        <p>
          <label for={id}>{t.which}</label>
          <input
            id={id}
            type="text"
            list={`${id}-list`}
            autocomplete="off"
            aria-invalid={isUnknown.value}
            aria-describedby={`${id}-hint`}
            onChange={(event) => choose(entered(event))}
          />
          <datalist id={`${id}-list`}>
            {CHOICES.map((each) => (
              <option key={each.code} value={named(each, language.value)} />
            ))}
          </datalist>
          <span id={`${id}-hint`} class="hint" role="status">
            {isUnknown.value ? t.unknown : t.hint}
          </span>
        </p>
      );
    };
  },
  { props: ['close'] },
);
