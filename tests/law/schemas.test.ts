import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../tools/law/check/json-schemas.ts';
import { DOCUMENT_WORDS, PARAMETER_WORDS, REGION_WORDS } from '../../tools/law/check/words.ts';

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Every field of a schema by the name the table of words uses. */
function fieldsOf(schema: Schema, field = ''): Record<string, string | undefined> {
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const inner = field === '' ? name : `${field}.${name}`;
    return [[inner, member.description], ...Object.entries(fieldsOf(member, inner))];
  });
  return { ...Object.fromEntries(members), ...(schema.items ? fieldsOf(schema.items, field) : {}) };
}

describe.each([
  { name: 'parameter.schema.json', words: PARAMETER_WORDS },
  { name: 'documents.schema.json', words: DOCUMENT_WORDS },
  { name: 'regions.schema.json', words: REGION_WORDS },
])('$name', ({ name, words }) => {
  test('explains every field in Chinese and English, and no field that is not there', () => {
    const fields = fieldsOf(JSON.parse(jsonSchemas()[name] ?? '') as Schema);
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(words).toSorted());
    for (const [field, description] of Object.entries(fields))
      expect(description, field).toMatch(/^.*\p{Script=Han}.*\n.*[a-z]{3}/u);
  });
});
