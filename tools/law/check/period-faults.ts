import { knownFrom } from '../../../shared/law/law.ts';
import { NOT_SEEN } from '../../../shared/law/not-seen.ts';
import type { Parameter, ParameterValue } from '../../../shared/law/schema.ts';
import { addDays } from '../../../shared/month.ts';
import type { FileFault, Path } from './fault.ts';

/** Checks the periods in a file: each valid in itself, oldest first, not overlapping. */
export function periodFaults(file: string, parameter: Parameter): FileFault[] {
  return [...carryFaults(file, parameter), ...ofValues(file, parameter)];
}

/** What stands in for the year after cannot be something that never may. */
function carryFaults(file: string, { carry, untilPublished }: Parameter): FileFault[] {
  if (carry === undefined || untilPublished === undefined) return [];
  return [
    {
      file,
      path: ['carry'],
      zh: 'carry 写了 "never"（上一年的数不能当今年的），untilPublished 又写了暂用上年数，互相矛盾。请去掉其中一项',
      en: 'carry says that the last figure never stands in for a later year, untilPublished that it does. Remove one of the two',
    },
  ];
}

function ofValues(file: string, parameter: Parameter): FileFault[] {
  return parameter.values.flatMap((value, index) => {
    const at = (field: string): Path => ['values', index, field];
    return [
      ...lengthFaults(file, parameter, value, at),
      ...knowledgeFaults(file, parameter, value, at),
      ...orderFaults(file, parameter, index, at),
    ];
  });
}

type At = (field: string) => Path;

function lengthFaults(file: string, parameter: Parameter, { from, to, value }: ParameterValue, at: At): FileFault[] {
  if (to !== undefined && to < from)
    return [
      {
        file,
        path: at('to'),
        zh: `to（${to}）早于 from（${from}）。to 应为执行的最后一天，不早于 ${from}`,
        en: `to (${to}) is before from (${from}). It should be the last day in force, not before ${from}`,
      },
    ];
  if (to === undefined && value !== null && value !== NOT_SEEN && parameter.untilPublished)
    return [
      {
        file,
        path: at('from'),
        zh: `没有写 to，会一直执行下去；但本文件写了 untilPublished，是每年公布的数。应写明 to，如 "${from.slice(0, 4)}-12-31"`,
        en: `has no to, so it would apply forever, but untilPublished says that the figure is published every year. Add to, such as "${from.slice(0, 4)}-12-31"`,
      },
    ];
  return [];
}

/** Nobody can check a source before it is published. */
function knowledgeFaults(file: string, parameter: Parameter, value: ParameterValue, at: At): FileFault[] {
  const { checkedOn, publishedOn, from } = value;
  const known = knownFrom(parameter, value);
  if (checkedOn === undefined || known <= checkedOn) return [];
  if (publishedOn !== undefined)
    return [
      {
        file,
        path: at('checkedOn'),
        zh: `核对日 checkedOn（${checkedOn}）早于公布日 publishedOn（${publishedOn}）。请核对两个日子，checkedOn 应不早于公布日`,
        en: `checkedOn (${checkedOn}) is before publishedOn (${publishedOn}). Check both days: a source is checked on or after its publication`,
      },
    ];
  if (parameter.yearly && from <= checkedOn)
    return [
      {
        file,
        path: at('from'),
        zh: `没有写公布日 publishedOn：按年公布的数要到 ${known} 才算已知。请写上公布日`,
        en: `has no publishedOn: a yearly figure would count as known from ${known} only. Add the day of publication`,
      },
    ];
  return [
    {
      file,
      path: at('checkedOn'),
      zh: `核对日 checkedOn（${checkedOn}）早于 from（${from}），又没有公布日。已经公布的请写 publishedOn，尚未公布的不要录入`,
      en: `checkedOn (${checkedOn}) is before from (${from}) and there is no publishedOn. Add the day of publication; a figure that is not yet published does not belong here`,
    },
  ];
}

function orderFaults(file: string, parameter: Parameter, index: number, at: At): FileFault[] {
  const [before, value] = [parameter.values[index - 1], parameter.values[index]];
  if (!before || !value) return [];
  if (value.from < before.from)
    return [
      {
        file,
        path: at('from'),
        zh: `from（${value.from}）早于上一条的 from（${before.from}）。旧的在前、新的在后，请调换次序`,
        en: `from (${value.from}) is before that of the entry above (${before.from}). Change the order: oldest first`,
      },
    ];
  if (value.from === before.from) {
    if (knownFrom(parameter, value) > knownFrom(parameter, before)) return []; // a correction, published later
    return [
      {
        file,
        path: at('from'),
        zh: `与上一条同一天（${value.from}）起执行。若是更正，请写更晚的 publishedOn；否则只留一条`,
        en: `begins on the same day (${value.from}) as the entry above. A correction needs a later publishedOn; otherwise keep only one`,
      },
    ];
  }
  // What the law ends, it may end before the day that an earlier notice gave.
  if (value.value !== null && before.to !== undefined && before.to >= value.from) {
    const should = addDays(value.from, -1);
    return [
      {
        file,
        path: at('from'),
        zh: `与第 ${index} 条重叠：上一条到 ${before.to}，本条从 ${value.from} 起。上一条的 to 最迟为 "${should}"，或本条的 from 更晚`,
        en: `overlaps entry ${index}, which ends on ${before.to} while this one begins on ${value.from}. End that one on "${should}" at the latest, or start this one later`,
      },
    ];
  }
  return [];
}
