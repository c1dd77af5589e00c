import { NOT_SEEN } from '../../../shared/law/not-seen.ts';
import type { Parameter, ParameterValue } from '../../../shared/law/schema.ts';
import type { FileFault } from './fault.ts';

/** A higher percentage must be a misplaced decimal point; the law's highest is 300. */
const HIGHEST_PERCENT = 1000;

/** Values that are impossible for their unit. */
export function valueFaults(file: string, parameter: Parameter): FileFault[] {
  return parameter.values.flatMap(({ value }, index) => {
    const wrong = objection(parameter.unit, value);
    return wrong ? [{ file, path: ['values', index, 'value'], ...wrong }] : [];
  });
}

function objection(unit: Parameter['unit'], value: ParameterValue['value']): { zh: string; en: string } | null {
  if (value === null || value === NOT_SEEN) return null;
  if (Array.isArray(value)) {
    if (value.length > 0) return null;
    return {
      zh: '表格是空的。请填入各行；取消或不实行的写 null',
      en: 'the table is empty. Add its rows, or write null if abolished or not offered',
    };
  }
  if (unit === 'list')
    return {
      zh: `单位是 list，写的却是一个数 "${value}"。应写成若干行 [{ … }]`,
      en: `the unit is list, but the value is the number "${value}". Write rows [{ … }]`,
    };
  if (value.startsWith('-'))
    return {
      zh: `"${value}" 是负数，规定的数没有负的。请去掉负号`,
      en: `"${value}" is negative, but no figure in the law is. Remove the sign`,
    };
  if (unit === 'percent' && Number(value) > HIGHEST_PERCENT)
    return {
      zh: `"${value}" 超过 ${HIGHEST_PERCENT}%。20% 写 "20"，请核对小数点`,
      en: `"${value}" is more than ${HIGHEST_PERCENT} %. 20 % is written "20": check the decimal point`,
    };
  if (unit === 'count' && value.includes('.'))
    return {
      zh: `单位是 count（个数），"${value}" 不是整数`,
      en: `the unit is count, but "${value}" is not a whole number`,
    };
  return null;
}
