/**
 * Prints the nginx configuration of the bureau's own web server, where CloudFront serves no page:
 *
 *   npm run --silent nginx -- production > /etc/nginx/conf.d/lingbao.conf
 */

import { CATALOG_PATH, MCP_PATH, SERVER_CARD_PATH } from '../shared/api/routes.ts';
import {
  COUNTER_PAGE,
  counterHeaders,
  DOCS_PAGE,
  docsHeaders,
  FRAME_PATH,
  frameHeaders,
  LOADER_PATH,
  LOADER_TYPES_PATH,
  loaderHeaders,
  PAGE_NAME,
  type PageHeaders,
  pageHeaders,
} from '../shared/hosting/pages.ts';
import type { Partner } from '../shared/hosting/partners.ts';
import { command, Told } from './constructs/told.ts';
import { environmentNamed, partnersOfFile } from './environments.ts';

export interface NginxSettings {
  /** Address of the API, with its stage if it has one, without a slash at the end. */
  api: string;
  /** What the server listens on, and its certificate. */
  listen: string;
  /** Folder of the page's files. */
  root: string;
  /** URL of the counter page's identity provider. */
  signInAt: string | undefined;
  partners: readonly Partner[];
}

const FOREVER = 'public, max-age=31536000, immutable';
const ANEW = 'no-cache';

/** The configuration, for nginx 1.18 and later. Headers are those of CloudFront and of the local server. */
export function nginxConfiguration({ api, listen, root, signInAt, partners }: NginxSettings): string {
  // With a backslash before it no id is a word of nginx's own, such as default, which would stand for every partner.
  const origins = partners.map(({ id, origins: theirs }) => `  "\\\\${id}" "${theirs.join(' ')}";`);
  const names = partners.map(({ id, name }) => `  "\\\\${id}" "${encodeURIComponent(name)}";`);
  // A header set in a location replaces all that were set outside.
  const headers = (these: PageHeaders, cacheControl: string): string =>
    Object.entries({ ...these, 'Strict-Transport-Security': 'max-age=31536000', 'Cache-Control': cacheControl })
      .map(([name, value]) => `    add_header ${name} "${value}" always;`)
      .join('\n');
  const location = (matching: string, these: PageHeaders, cacheControl: string, files: string): string =>
    `  location ${matching} {\n${headers(these, cacheControl)}\n    try_files ${files} =404;\n  }`;
  const page = (name: string, these: PageHeaders): string =>
    location(`~ ^/${name}(/|[.]html)?$`, these, ANEW, `/${name}.html`);
  return `# npm run nginx: docs/how-to/deploy.md
# 合作平台的来源，来自 infra/partners.json。 Origins of partners.
map $arg_partner $lingbao_partner {
  default "";
${origins.join('\n')}
}

# 合作平台的名称，交出结果前给用户看。 Names of partners, which people read before they hand a result over.
map $arg_partner $lingbao_partner_name {
  default "";
${names.join('\n')}
}

# 不记路径：路径里的编号能打开记录。按 requestId 可在接口日志里找到同一请求。
# Without the path, in which an id opens a record; the request's id is in the log of the API.
log_format lingbao '$time_iso8601 $remote_addr $request_method $status $bytes_sent $upstream_http_x_amzn_requestid';

server {
  ${listen}
  server_tokens off;
  root ${root};
  charset utf-8;
  access_log /var/log/nginx/lingbao.log lingbao;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

  # 接口的地址会变，每分钟重新解析；换成本单位的 DNS。
  # The API's addresses change: looked up every minute, by a resolver that you put here.
  resolver 223.5.5.5 valid=60s;

  location ~ ^(?:/v1/|(?:${[MCP_PATH, SERVER_CARD_PATH, CATALOG_PATH].join('|').replaceAll('.', '[.]')})$) {
    set $lingbao_api ${api};
    proxy_pass $lingbao_api$request_uri;
    proxy_http_version 1.1;
    proxy_ssl_server_name on;
    proxy_ssl_verify on;
    proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;
    proxy_read_timeout 15s;
    client_max_body_size 10m;
    # 只留下直接来访者的地址，对方自己写的不算：防火墙按它计数。
    # The caller's address and nothing that the caller wrote: the firewall counts by it.
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Prefix /;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header Forwarded "";
    proxy_set_header Connection "";
  }

${[
  location(
    `= ${FRAME_PATH}`,
    partners.length > 0 ? frameHeaders(['$lingbao_partner'], '$lingbao_partner_name') : frameHeaders([]),
    ANEW,
    '$uri',
  ),
  location(`= ${LOADER_TYPES_PATH}`, loaderHeaders, ANEW, '$uri'),
  location(`^~ ${LOADER_PATH}`, loaderHeaders, FOREVER, '$uri'),
  location('^~ /assets/', pageHeaders, FOREVER, '$uri'),
  page(COUNTER_PAGE, counterHeaders(signInAt)),
  page(DOCS_PAGE, docsHeaders),
  location('= /', pageHeaders, ANEW, '/index.html'),
  location(`~ ^/(?<lingbao_page>${PAGE_NAME})/?$`, pageHeaders, ANEW, '/$lingbao_page.html'),
  location('/', pageHeaders, ANEW, '$uri'),
].join('\n\n')}
}
`;
}

if (import.meta.main) {
  await command(() => {
    const [name, api] = process.argv.slice(2);
    const { domain, signIn } = environmentNamed(name);
    const address = api ?? (domain && `https://${domain.name}`);
    if (!address) throw new Told(`npm run --silent nginx -- ${name} https://….execute-api.….amazonaws.com.cn/live`);
    const listen = `listen 443 ssl;
  # 本单位的域名和证书。 Your own name and certificate.
  server_name lingbao.example.cn;
  ssl_certificate /etc/nginx/lingbao.crt;
  ssl_certificate_key /etc/nginx/lingbao.key;
  ssl_protocols TLSv1.2 TLSv1.3;`;
    const settings = { listen, root: '/srv/lingbao', signInAt: signIn?.issuer, partners: partnersOfFile() };
    process.stdout.write(nginxConfiguration({ ...settings, api: address.replace(/\/$/, '') }));
  });
}
