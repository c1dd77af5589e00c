import { ROLES } from '../../../shared/api/audience.ts';
import { defaultRegion, places } from '../../../shared/law/places.generated.ts';

const WORK = { officer: '经办人员：查看并决定 officer: read and decide', reader: '只查看 reader: read only' } as const;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const option = (value: string, words: string, chosen: boolean): string =>
  `<option value="${value}"${chosen ? ' selected' : ''}>${words}</option>`;

/** A form on which developers choose who they are; it carries the request's parameters along. */
export function signInPage(parameters: URLSearchParams): string {
  const hidden = [...parameters].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const offices = places
    .filter(({ level }) => level !== 'nation')
    .map(({ code, name }) => option(code, `${name.zh} ${name.en}`, code === defaultRegion))
    .join('');
  const roles = ROLES.map((each) => option(each, WORK[each], each === 'officer')).join('');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>开发用登录 Sign-in for development</title>
<h1>开发用登录 Sign-in for development</h1>
<p>只在本机存在，没有密码。It exists on this machine only and asks for no password.</p>
<form method="post">
${hidden.join('\n')}
<p><label for="name">姓名代号 Who</label> <input id="name" name="name" value="officer-1" required maxlength="40"></p>
<p><label for="office">单位 Office</label> <select id="office" name="office">${offices}</select></p>
<p><label for="role">岗位 Role</label> <select id="role" name="role">${roles}</select></p>
<p><button>登录 Sign in</button></p>
</form>
</html>
`;
}
