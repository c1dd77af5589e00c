import { defineComponent, ref, useId } from 'vue';
import { DEFAULT_REGION } from '../../../shared/law/regions.ts';
import { entered } from '../../ui/dom.ts';
import { useReading } from '../../ui/language.ts';
import { Buttons } from './choice.tsx';
import { CONTROL_PROPS, type ControlProps, typedNumber } from './control.ts';

/** Districts and counties of Zibo beside Gaoqing, by their codes in GB/T 2260. */
const OF_ZIBO: readonly { code: string; 'zh-CN': string; en: string }[] = [
  { code: '370302', 'zh-CN': '淄川区', en: 'Zichuan' },
  { code: '370303', 'zh-CN': '张店区', en: 'Zhangdian' },
  { code: '370304', 'zh-CN': '博山区', en: 'Boshan' },
  { code: '370305', 'zh-CN': '临淄区', en: 'Linzi' },
  { code: '370306', 'zh-CN': '周村区', en: 'Zhoucun' },
  { code: '370321', 'zh-CN': '桓台县', en: 'Huantai' },
  { code: '370323', 'zh-CN': '沂源县', en: 'Yiyuan' },
];

type Where = 'gaoqing' | 'city' | 'elsewhere';

function whereIs(code: unknown): Where | null {
  if (typeof code !== 'string') return null;
  if (code === DEFAULT_REGION) return 'gaoqing';
  return OF_ZIBO.some((each) => each.code === code) ? 'city' : 'elsewhere';
}

/** Name of a place this page knows; `null` for others. */
export function placeName(code: string, language: 'zh-CN' | 'en', gaoqing: string): string | null {
  if (code === DEFAULT_REGION) return gaoqing;
  return OF_ZIBO.find((each) => each.code === code)?.[language] ?? null;
}

/** The place of household registration: nobody knows its code by heart. */
export const Household = defineComponent(
  (props: ControlProps) => {
    const { language, text } = useReading();
    const where = ref(whereIs(props.value));
    const typed = ref(where.value === 'elsewhere' ? String(props.value) : '');
    const id = useId();
    function choose(to: unknown): void {
      where.value = to as Where;
      if (to === 'gaoqing') props.choose(DEFAULT_REGION);
      else props.change(to === 'elsewhere' && typed.value !== '' ? typed.value : undefined);
    }
    return () => {
      const t = text.value.flow.household;
      const options = (['gaoqing', 'city', 'elsewhere'] as const).map((value) => ({ value, text: t[value] }));
      return (
        <>
          <Buttons options={options} chosen={where.value} labelledBy={props.labelledBy} choose={choose} />
          {where.value === 'city' && (
            <label>
              {t.which}
              <select name={props.question.id} onChange={(event) => props.change(entered(event) || undefined)}>
                <option value="" selected={whereIs(props.value) !== 'city'} />
                {OF_ZIBO.map((each) => (
                  <option key={each.code} value={each.code} selected={each.code === props.value}>
                    {each[language.value]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {where.value === 'elsewhere' && (
            <>
              <label for={id}>{t.code}</label>
              <input
                id={id}
                type="text"
                name={props.question.id}
                inputmode="numeric"
                autocomplete="off"
                maxlength={6}
                value={typed.value}
                onInput={(event) => {
                  typed.value = entered(event);
                  props.change(typedNumber(typed.value) || undefined);
                }}
              />
            </>
          )}
        </>
      );
    };
  },
  { props: [...CONTROL_PROPS] },
);
