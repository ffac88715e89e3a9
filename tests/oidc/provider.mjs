// A certified OpenID provider for the tests: everybody that login_hint names is let in without a password.
// node provider.mjs REDIRECT_URI  prints "PORT" when it listens; it ends when its stdin is closed.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [redirectUri] = process.argv.slice(2);
const people = {
  lea: { name: 'Lea Leder', oid: 'lea', groups: ['ledere'] },
  tove: { name: 'Tove Teamleder', oid: 'tove', groups: ['teamledere', 'andre'], team: ['T1'] },
  ulla: { name: 'Ulla Udenfor', oid: 'ulla', groups: ['andre'] },
  ditte: { name: 'Ditte Dobbelt', oid: 'ditte', groups: ['ledere', 'teamledere'] },
  navnloes: { name: 'Ingen', groups: ['ledere'] },
};
const client = (id) => ({
  client_id: id,
  client_secret: `${id}-hemmelighed-som-er-lang-nok`,
  redirect_uris: [redirectUri],
  post_logout_redirect_uris: [new URL('/login', redirectUri).href],
  response_types: ['code'],
  grant_types: ['authorization_code'],
});

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [client('fleks'), client('en-anden')],
    claims: { openid: ['sub', 'oid'], profile: ['name', 'groups', 'team'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['kun-til-proeven'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (ctx, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
    interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    ttl: { IdToken: 300, AuthorizationCode: 60, AccessToken: 300, Session: 300, Interaction: 300, Grant: 300 },
  });
  const handle = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/interaction/')) return handle(request, response);
    const { params, prompt } = await provider.interactionDetails(request, response);
    const accountId = params.login_hint;
    if (prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId, remember: false } });
    }
    const grant = new provider.Grant({ accountId, clientId: params.client_id });
    grant.addOIDCScope('openid profile');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  });
  console.log(server.address().port);
});
process.stdin.on('end', () => process.exit(0)).resume();
