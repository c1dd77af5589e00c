import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ROLES } from '../../shared/api/audience.ts';
import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import { askable } from '../../shared/law/regions.ts';
import { DEVELOPMENT_CLIENT, ISSUER_PATH, issuerAt } from './development.ts';
import { accessToken, idToken, jwks, type SignedIn, TOKEN_SECONDS } from './development-tokens.ts';
import { requestBody } from './event.ts';
import { notFound } from './gateway.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOOPBACK_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
/** What web servers and tunnels add to a request that they pass on. */
const FORWARDED = /forwarded|client-?ip|(?:real|connecting|user)-?ip|^(?:via|cdn-loop|cf-.*|x-original-.*|x-envoy-.*)$/;
const CODE_MS = 60_000;

interface Pending {
  who: SignedIn;
  redirectUri: string;
  challenge: string;
  nonce: string | null;
  endsAt: number;
}

/** Authorization codes that were issued and not yet used. */
const pending = new Map<string, Pending>();

/**
 * An OpenID Connect issuer for development: discovery, keys, a sign-in page, and tokens in exchange for a code (with
 * PKCE), or directly for curl. Serves callers on this machine only, whatever address the server listens on: who speaks to
 * it under another name is a page of somebody else, and behind a web server or a tunnel everybody has this address.
 */
export function registerDevelopmentIssuer(app: FastifyInstance): void {
  const route = (method: 'GET' | 'POST', path: string, answer: (call: Call) => FastifyReply | Promise<FastifyReply>) =>
    app.route({
      method,
      url: `${ISSUER_PATH}${path}`,
      exposeHeadRoute: false,
      onRequest: async (request, reply) => {
        if (!isFromHere(request.raw)) return notFound(request, reply);
        return answer(await callOf(request, reply));
      },
      handler: () => undefined,
    });
  route('GET', '/.well-known/openid-configuration', ({ reply, issuer }) =>
    reply.send({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    }),
  );
  route('GET', '/jwks', ({ reply }) => reply.send(jwks));
  route('GET', '/authorize', showSignIn);
  route('POST', '/authorize', signIn);
  route('POST', '/token', token);
}

function isFromHere({ socket, headers }: IncomingMessage): boolean {
  return (
    LOOPBACK.has(socket.remoteAddress ?? '') &&
    LOOPBACK_NAME.test(headers.host ?? '') &&
    !Object.keys(headers).some((name) => FORWARDED.test(name))
  );
}

interface Call {
  reply: FastifyReply;
  issuer: string;
  /** From the query, or from the submitted form. */
  parameters: URLSearchParams;
}

async function callOf({ raw }: FastifyRequest, reply: FastifyReply): Promise<Call> {
  const form = raw.method === 'POST' ? String(await requestBody(raw)) : ((raw.url ?? '').split('?')[1] ?? '');
  reply.header('Cache-Control', 'no-store');
  return { reply, issuer: issuerAt(raw.socket.localPort ?? 0), parameters: new URLSearchParams(form) };
}

const refuse = (reply: FastifyReply, error: string): FastifyReply => reply.code(400).send({ error });

/** Whether a sign-in request comes from a page of this very server. */
function isOurs({ parameters, issuer }: Call): boolean {
  return (
    parameters.get('client_id') === DEVELOPMENT_CLIENT &&
    parameters.get('redirect_uri') === issuer.replace(ISSUER_PATH, '/counter.html') &&
    parameters.get('response_type') === 'code' &&
    parameters.get('code_challenge_method') === 'S256' &&
    Boolean(parameters.get('code_challenge'))
  );
}

function showSignIn(call: Call): FastifyReply {
  if (!isOurs(call)) return refuse(call.reply, 'invalid_request');
  return call.reply
    .header('Content-Security-Policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
    .type('text/html; charset=utf-8')
    .send(signInPage(call.parameters));
}

function signIn(call: Call): FastifyReply {
  const { reply, issuer, parameters } = call;
  const who = signedIn(parameters);
  if (!isOurs(call) || !who) return refuse(reply, 'invalid_request');
  const code = randomUUID();
  const redirectUri = parameters.get('redirect_uri') ?? '';
  pending.set(code, {
    who,
    redirectUri,
    challenge: parameters.get('code_challenge') ?? '',
    nonce: parameters.get('nonce'),
    endsAt: Date.now() + CODE_MS,
  });
  const back = new URL(redirectUri);
  back.search = String(new URLSearchParams({ code, state: parameters.get('state') ?? '', iss: issuer }));
  return reply.redirect(back.href, 303);
}

function signedIn(parameters: URLSearchParams): SignedIn | null {
  const name = parameters.get('name') || 'officer-1';
  const role = ROLES.find((each) => each === parameters.get('role'));
  const office = askable(places).find((each) => each === parameters.get('office'));
  return role && office ? { name, role, office } : null;
}

/** In exchange for the page's code; or, with `grant_type=client_credentials`, directly for a role and an office. */
function token({ reply, issuer, parameters }: Call): FastifyReply {
  const give = (who: SignedIn, more: object = {}) =>
    reply.send({ access_token: accessToken(issuer, who), token_type: 'Bearer', expires_in: TOKEN_SECONDS, ...more });
  if (parameters.get('grant_type') === 'client_credentials') {
    const who = signedIn(parameters);
    return who ? give(who) : refuse(reply, 'invalid_request');
  }
  const code = parameters.get('code') ?? '';
  const found = pending.get(code);
  pending.delete(code);
  const challenge = createHash('sha256')
    .update(parameters.get('code_verifier') ?? '')
    .digest('base64url');
  const good =
    found &&
    found.endsAt > Date.now() &&
    found.challenge === challenge &&
    found.redirectUri === parameters.get('redirect_uri');
  return good ? give(found.who, { id_token: idToken(issuer, found.who, found.nonce) }) : refuse(reply, 'invalid_grant');
}

const WORK = { officer: '经办人员：查看并决定 officer: read and decide', reader: '只查看 reader: read only' } as const;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const option = (value: string, words: string, chosen: boolean): string =>
  `<option value="${value}"${chosen ? ' selected' : ''}>${words}</option>`;

/** A form on which a developer says who they are; the parameters of the request go with it. */
function signInPage(parameters: URLSearchParams): string {
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
