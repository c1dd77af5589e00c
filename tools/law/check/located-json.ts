import { isUtf8 } from 'node:buffer';
import { type AnyNode, type DocumentNode, evaluate, parse } from '@humanwhocodes/momoa';
import type { FileFault, Path } from './fault.ts';

/** A JSON file that knows the line of every path. */
export interface LocatedJson {
  content: unknown;
  /** The line of a path, or of its nearest parent in the file. */
  lineOf(path: Path): number;
}

/** The file is not JSON, or defines a member twice. */
export interface BrokenJson {
  fault: FileFault;
  lineOf(): number;
}

/** Parses JSON like `JSON.parse`, but keeps line numbers and rejects repeated members. */
export function readJson(file: string, bytes: Buffer): LocatedJson | BrokenJson {
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes)) return notUtf8(file, text);
  let document: DocumentNode;
  try {
    document = parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message, line } = error as Error & { line: number };
    return {
      fault: {
        file,
        path: [],
        zh: `不是有效的 JSON（${message}）。常见原因：少了逗号或引号、最后一项后多了逗号、标点用了全角`,
        en: `not JSON (${message}). Usual causes: a missing comma or quotation mark, a comma after the last item, full-width punctuation`,
      },
      lineOf: () => line,
    };
  }
  const twice = repeatedMember(document.body);
  if (twice) {
    const name = twice.path.at(-1);
    return {
      fault: {
        file,
        path: twice.path,
        zh: `字段 "${name}" 写了两次，只留一个`,
        en: `the field "${name}" appears twice; keep only one`,
      },
      lineOf: () => twice.line,
    };
  }
  return { content: evaluate(document), lineOf: (path) => lineOf(document.body, path) };
}

/** Saved as GBK or UTF-16: Chinese would turn into question marks, also in answers. */
function notUtf8(file: string, text: string): BrokenJson {
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return {
    fault: {
      file,
      path: [],
      zh: '不是 UTF-8 编码（可能是 GBK 或 UTF-16）。请在编辑器里另存为 UTF-8',
      en: 'not in UTF-8 (perhaps GBK or UTF-16). Save it as UTF-8 in your editor',
    },
    lineOf: () => line,
  };
}

/** The children of a node by name or index. */
function childrenOf(node: AnyNode): (readonly [string | number, AnyNode, number])[] {
  if (node.type === 'Object')
    return node.members.map(({ name, value, loc }) => [
      name.type === 'String' ? name.value : name.name,
      value,
      loc.start.line,
    ]);
  if (node.type === 'Array') return node.elements.map(({ value }, index) => [index, value, value.loc.start.line]);
  return [];
}

function lineOf(top: AnyNode, path: Path): number {
  let node = top;
  let line = top.loc.start.line;
  for (const part of path) {
    const child = childrenOf(node).find(([name]) => name === part);
    if (!child) break;
    [, node, line] = child;
  }
  return line;
}

function repeatedMember(node: AnyNode, path: Path = []): { path: Path; line: number } | null {
  const seen = new Set<string | number>();
  for (const [name, child, line] of childrenOf(node)) {
    if (seen.has(name)) return { path: [...path, name], line };
    seen.add(name);
    const within = repeatedMember(child, [...path, name]);
    if (within) return within;
  }
  return null;
}
