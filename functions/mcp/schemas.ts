import * as z from 'zod/mini';
import { withPlainSchemas } from '../../shared/api/openapi-tidy.ts';
import { MEMBERS } from '../../shared/api/tools.ts';
import { questionCatalogue } from '../../shared/facts/index.ts';
import { LANGUAGES } from '../../shared/language.ts';
import { places } from '../../shared/law/places.generated.ts';
import { askable } from '../../shared/law/regions.ts';

type Properties = Readonly<Record<string, object>>;

export interface ObjectSchema {
  type: 'object';
  properties: Record<string, object>;
  required?: string[];
}

/** What each fact is: the question that asks for it, by its path. */
const QUESTIONS = new Map(questionCatalogue('en').questions.map(({ id, text }) => [id, text]));

function withWords(properties: Properties, within = ''): Record<string, object> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const path = within + name;
      const description = QUESTIONS.get(path) ?? MEMBERS[path];
      const members = 'properties' in schema ? (schema.properties as Properties) : null;
      return [
        name,
        {
          ...schema,
          ...(description !== undefined && { description }),
          ...(members && { properties: withWords(members, name === 'facts' ? '' : `${path}.`) }),
        },
      ];
    }),
  );
}

/** What a tool takes, with words for each member; nothing of it has to be told. */
export function inputSchema(takes: z.ZodMiniType): ObjectSchema {
  const { $schema: _, ...schema } = withPlainSchemas(z.toJSONSchema(takes, { io: 'input' })) as ObjectSchema & {
    $schema: string;
  };
  return {
    ...schema,
    properties: withWords({
      ...schema.properties,
      region: { type: 'string', enum: askable(places) },
      language: { type: 'string', enum: [...LANGUAGES] },
    }),
    required: [],
  };
}

/** What is in every answer of a tool; the members of the headline view beside it are those of its route. */
export function outputSchema(answer: z.ZodMiniType | null): ObjectSchema {
  const { anyOf = [] } = (answer ? z.toJSONSchema(answer) : {}) as { anyOf?: Partial<ObjectSchema>[] };
  const members = Object.entries(anyOf[1]?.properties ?? {});
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(members.map(([name, schema]) => [name, kindOf(schema)])),
      outcome: { type: 'string' },
      ranges: { type: 'array', items: { type: 'object' } },
      nextQuestion: { anyOf: [{ type: 'object' }, { type: 'null' }] },
      assumed: { type: 'array', items: { type: 'object' } },
      documents: { type: 'array', items: { type: 'string' } },
      note: { type: 'string' },
    },
    required: ['outcome', 'ranges', 'nextQuestion', 'assumed', 'documents', 'note'],
  };
}

/** Of which kind it is, and no more. */
function kindOf({ type, anyOf = [] }: { type?: string; anyOf?: object[] }): object {
  if (anyOf.length === 0) return type === undefined ? { type: 'object' } : { type };
  const kinds = new Map(anyOf.map(kindOf).map((kind) => [JSON.stringify(kind), kind]));
  return { anyOf: [...kinds.values()] };
}
