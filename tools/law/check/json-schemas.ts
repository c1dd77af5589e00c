import * as z from 'zod/mini';
import { documents } from '../../../shared/law/documents.ts';
import { programmeFile } from '../../../shared/law/programme-schema.ts';
import { regions } from '../../../shared/law/regions.ts';
import { parameter } from '../../../shared/law/schema.ts';
import { PROGRAMME_WORDS } from './programme-words.ts';
import { DOCUMENT_WORDS, PARAMETER_WORDS, REGION_WORDS, type Words } from './words.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schemas that `$schema` in the law files refers to, by file name; editors use them for completion and help.
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    'parameter.schema.json': written('灵保参数 · A parameter of Lingbao', parameter, PARAMETER_WORDS),
    'programme.schema.json': written('灵保项目 · A programme of Lingbao', programmeFile, PROGRAMME_WORDS),
    'documents.schema.json': written('灵保依据文件 · The documents behind Lingbao', documents, DOCUMENT_WORDS),
    'regions.schema.json': written('灵保地区 · The regions of Lingbao', regions, REGION_WORDS),
  };
}

function written(title: string, schema: z.ZodMiniType, words: Readonly<Record<string, Words>>): string {
  const json = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  explain(json, '', words);
  return `${JSON.stringify({ $schema: json.$schema, title, ...json }, null, 2)}\n`;
}

/** Adds each field's description; the items of a list share its name. */
function explain(schema: JsonSchema, field: string, words: Readonly<Record<string, Words>>): void {
  const description = words[field];
  if (description) schema.description = `${description.zh}。\n${description.en}.`;
  for (const [name, member] of Object.entries(schema.properties ?? {}))
    explain(member as JsonSchema, field === '' ? name : `${field}.${name}`, words);
  const { items } = schema;
  if (items && typeof items === 'object' && !Array.isArray(items))
    for (const [name, member] of Object.entries((items as JsonSchema).properties ?? {}))
      explain(member as JsonSchema, `${field}.${name}`, words);
}
