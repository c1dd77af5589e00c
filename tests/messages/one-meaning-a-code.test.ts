import { expect, test } from 'vitest';
import { SECTION_NAMES, SECTIONS } from '../../shared/answer/sections.ts';
import { LANGUAGES, type Sentence } from '../../shared/messages/catalogue.ts';

// An assessment says all subjects from one catalogue: a code with two sentences would say the one's for the other.
test.for(LANGUAGES)('no code has a sentence of each of two subjects in %s', (language) => {
  const said = new Map<string, Set<Sentence>>();
  for (const name of SECTION_NAMES)
    for (const [kind, sentences] of Object.entries(SECTIONS[name].text[language]))
      for (const [code, sentence] of Object.entries(sentences)) {
        const place = `${kind} ${code}`;
        said.set(place, (said.get(place) ?? new Set()).add(sentence));
      }
  expect([...said].filter(([, sentences]) => sentences.size > 1).map(([place]) => place)).toEqual([]);
});
