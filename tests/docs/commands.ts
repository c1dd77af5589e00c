import { readdirSync, readFileSync } from 'node:fs';
import { marked } from 'marked';

/** What tells people to type commands. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  'docs/reference.md',
  ...readdirSync('docs/how-to').map((name) => `docs/how-to/${name}`),
];

export interface Command {
  /** As one would type it, on one line. */
  typed: string;
  /** Part of what it answers, where the document shows it. */
  shown?: unknown;
}

/** Between backticks many things stand; commands begin with one of these, after settings for them. */
const COMMAND = /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|curl|aws|git|cp|rsync|nginx|\.ci\/\w[\w./-]*)(?: |$)/;

/** The commands of a document: blocks without a language, and what in a sentence begins as one. */
export function commandsIn(document: string): Command[] {
  const found: Command[] = [];
  const add = (text: string) => found.push(...text.split(' && ').map((typed) => ({ typed })));
  void marked.walkTokens(marked.lexer(readFileSync(document, 'utf8')), (token) => {
    if (token.type === 'codespan' && COMMAND.test(token.text)) add(token.text);
    if (token.type !== 'code') return;
    const last = found.at(-1);
    if (!token.lang) for (const line of token.text.replace(/\\\n\s*/g, '').split('\n')) add(line);
    else if (token.lang === 'json' && last?.typed.startsWith('curl ')) last.shown ??= JSON.parse(token.text);
  });
  return found;
}
