import * as oauth from 'oauth4webapi';

/** What lies between leaving for the identity provider and coming back. */
interface Begun {
  verifier: string;
  state: string;
  nonce: string;
}

/** As GET /v1/counter/sign-in tells it. */
interface Provider {
  issuer: string;
  clientId: string;
  scope: string;
}

const BEGUN = 'lingbao.sign-in';

/** The one address of this page that is registered with the provider, whichever it was opened at (/counter too). */
const here = (): string => new URL('/counter.html', location.href).href;

/** Plain HTTP is for the issuer that `npm start` brings, on this machine alone. */
const insecure = ({ issuer }: Provider): boolean => new URL(issuer).hostname === 'localhost';

async function provider(): Promise<{ known: Provider; server: oauth.AuthorizationServer; client: oauth.Client }> {
  const answer = await fetch('/v1/counter/sign-in');
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  const known = (await answer.json()) as Provider;
  const issuer = new URL(known.issuer);
  const response = await oauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: insecure(known) });
  const server = await oauth.processDiscoveryResponse(issuer, response);
  return { known, server, client: { client_id: known.clientId } };
}

/** Leaves for the identity provider: authorization code with PKCE, state and nonce. */
export async function beginSignIn(): Promise<void> {
  const { known, server, client } = await provider();
  const begun: Begun = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
  };
  sessionStorage.setItem(BEGUN, JSON.stringify(begun));
  const address = new URL(server.authorization_endpoint ?? '');
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: here(),
    scope: known.scope,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  }))
    address.searchParams.set(name, value);
  location.assign(address);
}

/** Whether the page was opened by the provider, with an answer in its address. */
export const isComingBack = (): boolean => sessionStorage.getItem(BEGUN) !== null && /[?&]state=/.test(location.search);

/** The access token for the answer in the address, which is taken out of it. @throws when the answer is not good */
export async function endSignIn(): Promise<string> {
  const begun = JSON.parse(sessionStorage.getItem(BEGUN) ?? '{}') as Begun;
  const answered = new URL(location.href);
  sessionStorage.removeItem(BEGUN);
  history.replaceState(null, '', here());
  const { known, server, client } = await provider();
  const parameters = oauth.validateAuthResponse(server, client, answered, begun.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    here(),
    begun.verifier,
    { [oauth.allowInsecureRequests]: insecure(known) },
  );
  const expectedNonce = begun.nonce;
  const result = await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce });
  return result.access_token;
}
