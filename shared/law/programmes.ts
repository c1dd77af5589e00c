import type { ProgrammeLaw } from './programme-schema.ts';
import type { Parameter, ParameterValue, Row } from './schema.ts';

/** The dated parts of a programme: the suffix of their ids, their column of codes, and their name. */
export const PARTS = {
  office: { id: 'office', column: 'office', title: { zh: '在哪里申请', en: 'where to claim' } },
  papers: { id: 'claim-documents', column: 'document', title: { zh: '申请材料', en: 'papers for a claim' } },
  how: { id: 'how-to-claim', column: 'step', title: { zh: '怎样申请', en: 'how to claim' } },
  limits: { id: 'limits', column: 'limit', title: { zh: '次数、期限等限制', en: 'limits' } },
  conditions: { id: 'conditions', column: 'condition', title: { zh: '其他条件', en: 'further conditions' } },
  notWith: { id: 'not-with', column: 'programme', title: { zh: '不得同时享受的项目', en: 'not together with' } },
  replacedBy: { id: 'replaced-by', column: 'programme', title: { zh: '由什么取代', en: 'replaced by' } },
  ended: { id: 'ended', column: '', title: { zh: '停止的说明', en: 'why it ended' } },
} as const;
export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly Part[];

/** The id under which a part is found like a figure, such as `skill-upgrading.not-with`. */
export const partId = ({ figures }: Pick<ProgrammeLaw, 'figures'>, part: Part): string =>
  `${figures}.${PARTS[part].id}`;

/** The ids of all parts of a programme. */
export const partIds = (file: Pick<ProgrammeLaw, 'figures'>) =>
  Object.fromEntries(PART_NAMES.map((part) => [part, partId(file, part)])) as Record<Part, string>;

/** One part of one region as a parameter, with the position of each value in the file. */
export interface PartOfRegion {
  region: string;
  parameter: Parameter;
  positions: readonly number[];
}

/** The parts of a programme as parameters, so that they are looked up, shown and checked like figures. */
export function partParameters(file: ProgrammeLaw, part: Part): PartOfRegion[] {
  const entries = file[part] ?? [];
  const regions = new Set([
    ...(file[part] ? [file.region] : []),
    ...entries.map(({ region }) => region ?? file.region),
  ]);
  const { title } = PARTS[part];
  return [...regions].map((region) => {
    const positions = entries.flatMap((entry, at) => ((entry.region ?? file.region) === region ? at : []));
    const parameter: Parameter = {
      id: partId(file, part),
      title: { zh: `${file.title.zh}：${title.zh}`, en: `${file.title.en}: ${title.en}` },
      unit: 'list',
      askedOf: file.askedOf,
      values: positions.map((at) => dated(entries[at] as (typeof entries)[number], PARTS[part].column)),
    };
    return { region, parameter, positions };
  });
}

type Entry = NonNullable<ProgrammeLaw[Part]>[number];

function dated({ region: _, value, ...dates }: Entry, column: string): ParameterValue {
  return { ...dates, value: value === null ? null : rowsOf(value, column) };
}

function rowsOf(value: NonNullable<Entry['value']>, column: string): Row[] {
  if (typeof value === 'string') return [{ [column]: value }];
  return Array.isArray(value) ? value.map((each) => ({ [column]: each })) : [value];
}

/** A release read from files, with the parts of its programmes added to its parameters. */
export function withParts<
  Files extends {
    parameters: Readonly<Record<string, readonly Parameter[]>>;
    programmes: readonly ProgrammeLaw[];
  },
>(files: Files): Files {
  const parameters: Record<string, Parameter[]> = {};
  for (const [region, all] of Object.entries(files.parameters)) parameters[region] = [...all];
  for (const programme of files.programmes)
    for (const part of PART_NAMES)
      for (const { region, parameter } of partParameters(programme, part)) (parameters[region] ??= []).push(parameter);
  return { ...files, parameters };
}
