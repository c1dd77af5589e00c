import { computed, defineComponent, ref } from 'vue';
import { defaultRegion, places } from '../../../shared/law/places.generated.ts';
import { lineage, type PlaceName, placeAt, type Region } from '../../../shared/law/regions.ts';
import { CONTROL_PROPS, type ControlProps } from '../../ui/control.ts';
import { entered } from '../../ui/dom.ts';
import { useReading } from '../../ui/language.ts';
import { regionName } from '../../ui/region-names.ts';
import { useStoreIfAny } from '../state/store.ts';
import { Buttons } from './choice.tsx';

type Where = 'here' | 'area' | 'elsewhere';

/** The places that can be picked by name for the region asked about. */
interface Near {
  /** The county asked about; `null` where a wider region is. */
  here: Region | null;
  /** The city (or what stands in its place) and its other counties. */
  area: PlaceName;
  counties: readonly PlaceName[];
}

function nearTo(region: Region): Near {
  const line = lineage(places, region);
  const area = placeAt(line, 'city');
  const here = line[0]?.level === 'county' ? region : null;
  const isNear = ({ code, level }: PlaceName) =>
    level === 'county' && code !== region && lineage(places, code).includes(area);
  return { here, area, counties: places.filter(isNear) };
}

function whereIs(code: unknown, { here, counties }: Near): Where | null {
  if (typeof code !== 'string') return null;
  if (code === here) return 'here';
  return counties.some((each) => each.code === code) ? 'area' : 'elsewhere';
}

/** The code of a province (GB/T 2260) from its line in the messages: its two digits and nothing narrower. */
const codeOf = (line: string): string => `${line.slice(0, 2)}0000`;
const provinceOf = (code: unknown): string | null => (typeof code === 'string' ? codeOf(code) : null);

/** The place of household registration: nobody knows its code by heart. */
export const Household = defineComponent(
  (props: ControlProps) => {
    const { language, text } = useReading();
    const own = useStoreIfAny();
    const near = computed(() => nearTo(own?.facts.value.region ?? defaultRegion));
    const where = ref(whereIs(props.value, near.value));
    function choose(to: unknown): void {
      where.value = to as Where;
      if (to === 'here') props.choose(near.value.here);
      else props.change(undefined);
    }
    return () => {
      const t = text.value.flow.household;
      const { here, area, counties } = near.value;
      const city = regionName(area.code, language.value);
      const options = [
        ...(here === null ? [] : [{ value: 'here', text: regionName(here, language.value) }]),
        ...(counties.length === 0
          ? []
          : [{ value: 'area', text: here === null ? t.within({ area: city }) : t.others({ area: city }) }]),
        { value: 'elsewhere', text: t.elsewhere({ area: city }) },
      ];
      return (
        <>
          <Buttons options={options} chosen={where.value} labelledBy={props.labelledBy} choose={choose} />
          {where.value === 'area' && (
            <label>
              {t.which}
              <select name={props.question.id} onChange={(event) => props.change(entered(event) || undefined)}>
                <option value="" selected={whereIs(props.value, near.value) !== 'area'} />
                {counties.map(({ code }) => (
                  <option key={code} value={code} selected={code === props.value}>
                    {regionName(code, language.value)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {where.value === 'elsewhere' && (
            <label>
              {t.province}
              <select name={props.question.id} onChange={(event) => props.change(entered(event) || undefined)}>
                <option value="" />
                {t.provinces.split(',').map((each) => (
                  <option key={each} value={codeOf(each)} selected={provinceOf(props.value) === codeOf(each)}>
                    {each.slice(each.indexOf(' ') + 1)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      );
    };
  },
  { props: [...CONTROL_PROPS] },
);
