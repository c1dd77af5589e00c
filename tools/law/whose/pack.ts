import { createLaw, type Figure, type Release } from '../../../shared/law/law.ts';
import { type Held, packOf, type Source } from '../../../shared/law/pack.ts';
import { officeOf, type Region, reachable } from '../../../shared/law/regions.ts';
import type { Day } from '../../../shared/month.ts';

const HEADINGS: Readonly<Record<Source, string>> = {
  own: '自己的 · Its own',
  inherited: '用上级的 · Inherited',
  'not-seen': '没见到通知 · Not seen',
};

/** What a region has of its own, what it inherits, what is not seen and what is weaker than above, for an officer. */
export function packReport(release: Release, region: Region, on: Day): string {
  const { line } = createLaw(release, region, on);
  const held = packOf(release, region, { on, asOf: on });
  const part = (heading: string, some: readonly Held[], said: (held: Held) => string) =>
    [`\n${heading} (${some.length})`, ...some.map((each) => `  ${each.parameter.id}: ${said(each)}`)].join('\n');
  const of = (source: Source) => held.filter((each) => each.source === source);
  const asked = ({ parameter: { askedOf }, lastSeen }: Held) =>
    [
      `问 ask ${officeOf(line, askedOf).name.zh}`,
      reachable(line, askedOf)?.phone,
      lastSeen && `（上次见到 last seen: ${lastSeen.from} ${shortOf(lastSeen)}, ${lastSeen.region}）`,
    ]
      .filter(Boolean)
      .join(' ');
  return [
    `${region} ${line.map(({ name }) => `${name.zh} ${name.en}`).join(' < ')}, ${on}`,
    part(HEADINGS.own, of('own'), figureOf),
    part(HEADINGS.inherited, of('inherited'), (each) => `${each.figure?.region} ${figureOf(each)}`),
    part(HEADINGS['not-seen'], of('not-seen'), asked),
    part(
      '来源比上级的弱 · On a weaker source than the level above',
      held.filter(({ weakerThan }) => weakerThan !== null),
      (each) => `${each.figure?.grade} < ${each.weakerThan}`,
    ),
  ].join('\n');
}

const figureOf = ({ figure, parameter: { unit } }: Held) =>
  figure ? `${shortOf(figure)}${figure.value ? ` ${unit}` : ''}, ${figure.document}, ${figure.grade}` : '';

/** A figure in a few characters. */
export const shortOf = ({ value, rows }: Figure): string =>
  value?.toFixed() ?? (rows.length > 0 ? `${rows.length} 行 rows` : '没有 none');
