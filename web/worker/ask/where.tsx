import { defineComponent, ref, useId } from 'vue';
import { defaultRegion, places } from '../../../shared/law/places.generated.ts';
import { lineage, type Region } from '../../../shared/law/regions.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { entered } from '../../ui/dom.ts';
import { useReading } from '../../ui/language.ts';
import { regionName } from '../../ui/region-names.ts';
import { choosePlace } from '../state/place.ts';
import { useStore } from '../state/store.ts';

/** Wide to narrow, as people say it and begin to type it: two cities have a 市中区. */
const named = (code: Region, language: Language): string =>
  lineage(places, code)
    .filter(({ level }) => level === 'city' || level === 'county')
    .map((each) => regionName(each.code, language))
    .reverse()
    .join(' ');

/** City and county, typed with suggestions. */
export const Where = defineComponent(
  (props: { close: () => void }) => {
    const { facts, skipped, replace } = useStore();
    const { language, text } = useReading();
    const isUnknown = ref(false);
    const id = useId();
    function choose(typed: string): void {
      const meant = places.find(
        ({ code, level }) => level !== 'nation' && [code, named(code, language.value)].includes(typed.trim()),
      );
      isUnknown.value = !meant;
      if (!meant) return;
      const { region: _, ...rest } = facts.value;
      replace(meant.code === defaultRegion ? rest : { ...rest, region: meant.code }, [...skipped.value]);
      choosePlace(meant.code);
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
            {places
              .filter(({ level }) => level === 'city' || level === 'county')
              .map(({ code }) => (
                <option key={code} value={named(code, language.value)} />
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
