import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Where the guides begin, and what stands beside docs/ but belongs to them. */
const START = 'docs/index.md';
const BESIDE = ['README.md', 'README.en.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];

const sources = (): string[] => [...globSync('docs/**/*.md', { cwd: ROOT }).sort(), ...BESIDE];

/** The page of a Markdown file: all of them are below `/docs`, as files, so that every web server finds them. */
const pageOf = (source: string): string =>
  `docs/${source
    .replace(/^docs\//, '')
    .replace(/[.]md$/, '')
    .replaceAll('.', '-')}.html`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The id that GitHub gives a heading, so that links to it hold in both places. */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/<[^>]+>|[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

interface Guide {
  /** Path below the site, such as `docs/how-to/deploy.html`. */
  page: string;
  html: string;
}

/**
 * What a relative link of a guide leads to on the site: another page, the API reference at `/docs` or a picture; `null`
 * where it is a file or folder of the repository that is no page.
 *
 * @throws Error where it leads to nothing
 */
function onTheSite(href: string, source: string): string | null {
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? source : normalize(join(dirname(source), decodeURI(path)));
  if (!existsSync(join(ROOT, target))) throw new Error(`${source}: ${href} leads to nothing`);
  if (target === 'docs') return '/docs';
  const to = target.endsWith('.md') && sources().includes(target) ? pageOf(target) : target;
  if (to === target && !target.endsWith('.png')) return null;
  return relative(dirname(pageOf(source)), to) + (anchor ? `#${anchor}` : '');
}

function bodyOf(source: string, text: string): string {
  const seen = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens);
        const slug = slugOf(inner);
        const before = seen.get(slug) ?? 0;
        seen.set(slug, before + 1);
        return `<h${depth} id="${escaped(before ? `${slug}-${before}` : slug)}">${inner}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        if (/^\w+:/.test(href)) return `<a href="${escaped(href)}" rel="noreferrer">${inner}</a>`;
        const to = onTheSite(href, source);
        return to === null ? inner : `<a href="${escaped(to)}">${inner}</a>`;
      },
      code: ({ text: code }: Tokens.Code) => `<pre tabindex="0"><code>${escaped(code)}\n</code></pre>\n`,
      table(token: Tokens.Table) {
        const row = (cells: Tokens.TableCell[]) =>
          `<tr>${cells.map(({ tokens, header }) => `<t${header ? 'h' : 'd'}>${this.parser.parseInline(tokens)}</t${header ? 'h' : 'd'}>`).join('')}</tr>`;
        return `<div class="scroll" tabindex="0"><table><thead>${row(token.header)}</thead><tbody>${token.rows.map(row).join('\n')}</tbody></table></div>\n`;
      },
      // Pictures of the README, as HTML there.
      html: ({ text: html }: Tokens.HTML | Tokens.Tag) =>
        html.replace(/(src|srcset)="(docs\/[^"]+)"/g, (_, name, path) => `${name}="${onTheSite(path, source)}"`),
    },
  });
  return marked.parse(text, { async: false });
}

const titleOf = (text: string, source: string): string => /^# (.+)$/m.exec(text)?.[1] ?? source;

/** Every guide as a page, without script: Markdown as GitHub shows it, in the colours of the site. */
export function guides(): Guide[] {
  return sources().map((source) => {
    const text = readFileSync(join(ROOT, source), 'utf8');
    const page = pageOf(source);
    const up = (to: string) => escaped(relative(dirname(page), to));
    const decisions = sources().filter((each) => each.startsWith('docs/adr/'));
    const list = decisions.map((each) => {
      const title = titleOf(readFileSync(join(ROOT, each), 'utf8'), each);
      return `<li><a href="${up(pageOf(each))}">${escaped(title)}</a></li>`;
    });
    const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(titleOf(text, source))} · 灵保</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/docs/guides.css">
</head>
<body>
<header><a href="/">灵保</a> <a href="${up(pageOf(START))}">说明 · Guides</a> <a href="/docs">接口文档 · API</a> <a href="/policy">政策数据 · Figures</a></header>
<main>
${bodyOf(source, text)}${source === START ? `<h2 id="decisions">设计决定 · Decisions</h2>\n<ul>${list.join('\n')}</ul>\n` : ''}</main>
</body>
</html>
`;
    return { page, html };
  });
}

/** Emits the guides, their style and their pictures below `/docs`. */
export function guidesPlugin(): Plugin {
  return {
    name: 'lingbao-guides',
    generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      for (const { page, html } of guides()) emit(page, html);
      const styles = ['web/ui/styles/tokens.css', 'web/docs/guides.css'];
      emit('docs/guides.css', styles.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n'));
      for (const file of globSync('docs/pictures/*.png', { cwd: ROOT })) emit(file, readFileSync(join(ROOT, file)));
    },
  };
}
