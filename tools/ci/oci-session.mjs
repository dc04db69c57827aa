// A session of OCI for a job of GitHub Actions, without a key that lasts: the job's own OIDC token is exchanged for a session token of the
// identity domain (JWT to UPST), bound to a key pair that this process makes. Written to ~/.oci, as `oci session authenticate` does.
// https://docs.oracle.com/iaas/Content/Identity/api-getstarted/json_web_token_exchange.htm
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { URLSearchParams } from 'node:url';

const AUDIENCE = 'https://cloud.oracle.com';
const WANTED = {
  OCI_DOMAIN_URL: "the identity domain's address, https://idcs-….identity.oraclecloud.com",
  OCI_CLIENT_ID: 'the client of the identity propagation trust',
  OCI_CLIENT_SECRET: 'its secret',
  OCI_TENANCY_OCID: 'ocid1.tenancy.…',
  OCI_REGION: 'e.g. eu-frankfurt-1',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'GitHub sets it where the job has `permissions: id-token: write`',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'likewise',
};

const env = readEnvironment();
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicDer = publicKey.export({ type: 'spki', format: 'der' });
write(await exchange(await identity()));
console.log(`session of OCI in ${env.OCI_REGION}`);

/** @returns {Promise<string>} the job's token: who it is, signed by GitHub */
async function identity() {
  const url = new URL(env.ACTIONS_ID_TOKEN_REQUEST_URL);
  url.searchParams.set('audience', AUDIENCE);
  const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
  return (await answer("GitHub's identity token", url, { headers })).value;
}

/** @param {string} subjectToken @returns {Promise<string>} the session token */
async function exchange(subjectToken) {
  const client = Buffer.from(`${env.OCI_CLIENT_ID}:${env.OCI_CLIENT_SECRET}`).toString('base64');
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requested_token_type: 'urn:oci:token-type:oci-upst',
    subject_token_type: 'jwt',
    subject_token: subjectToken,
    public_key: publicDer.toString('base64'),
  });
  const url = new URL('/oauth2/v1/token', env.OCI_DOMAIN_URL);
  const request = { method: 'POST', headers: { authorization: `Basic ${client}` }, body };
  return (await answer("OCI's token exchange", url, request)).token;
}

async function answer(what, url, request) {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(30_000) }).catch((error) =>
    fail(`${what}: ${url.host} cannot be reached (${error.cause?.code ?? error.message}).`),
  );
  const text = await response.text();
  // An error says what is wrong with the request; an answer would be the token.
  if (!response.ok) {
    fail(
      `${what}: ${url.host} answered ${response.status}: ${text.slice(0, 500)}\n` +
        'Does the trust (docs/cicd-pipeline.md) name this repository and branch, and the service user?',
    );
  }
  return JSON.parse(text);
}

function write(token) {
  const folder = path.join(homedir(), '.oci');
  const file = (name) => path.join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = (name, content) => writeFileSync(file(name), content, { mode: 0o600 });
  secret('session.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  secret('session.token', token);
  const fingerprint = createHash('md5').update(publicDer).digest('hex').match(/../g).join(':');
  const lines = [
    '[DEFAULT]',
    `tenancy=${env.OCI_TENANCY_OCID}`,
    `region=${env.OCI_REGION}`,
    `fingerprint=${fingerprint}`,
    `key_file=${file('session.pem')}`,
    `security_token_file=${file('session.token')}`,
  ];
  secret('config', `${lines.join('\n')}\n`);
}

function readEnvironment() {
  const missing = Object.keys(WANTED).filter((name) => !process.env[name]);
  if (missing.length > 0) fail(missing.map((name) => `${name} is missing: ${WANTED[name]}`).join('\n'));
  return process.env;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
