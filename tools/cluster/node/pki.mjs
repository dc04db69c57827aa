import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRequire } from 'node:module';
import { ADDRESS, API_SERVICE, NODE } from './addresses.mjs';

const { run } = createRequire(import.meta.url)('../../runtime/run.cjs');

const API_NAMES = ['localhost', 'kubernetes', 'kubernetes.default', 'kubernetes.default.svc'].map(
  (name) => `DNS:${name}`,
);
const client = { usage: 'clientAuth' };

/** Who has a certificate: what Kubernetes takes them for, and what for. */
const PARTIES = {
  apiserver: {
    subject: '/CN=kube-apiserver',
    usage: 'serverAuth',
    names: [...API_NAMES, 'IP:127.0.0.1', `IP:${API_SERVICE}`, `IP:${ADDRESS}`],
  },
  admin: { subject: '/O=system:masters/CN=admin', ...client },
  manager: { subject: '/CN=system:kube-controller-manager', ...client },
  scheduler: { subject: '/CN=system:kube-scheduler', ...client },
  proxy: { subject: '/CN=system:kube-proxy', ...client },
  'kubelet-client': { subject: '/O=system:masters/CN=kube-apiserver-kubelet-client', ...client },
  front: { subject: '/CN=front-proxy', ...client },
  node: {
    subject: `/O=system:nodes/CN=system:node:${NODE}`,
    usage: 'clientAuth,serverAuth',
    names: [`DNS:${NODE}`, `IP:${ADDRESS}`, 'IP:127.0.0.1'],
  },
};

/** Those that ask the API server, and so have a kubeconfig. */
const ASKING = ['admin', 'manager', 'scheduler', 'proxy', 'node'];

/**
 * One authority, a certificate for each party, the key of service accounts, and the kubeconfigs, all of this one cluster.
 *
 * @param {string} folder that exists
 */
export async function makePki(folder) {
  const openssl = (...args) => run('openssl', args, { cwd: folder });
  const key = (name) => openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${name}.key`);
  await key('ca');
  const authority = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign,digitalSignature'];
  const extensions = authority.flatMap((text) => ['-addext', text]);
  await openssl(
    'req',
    '-x509',
    '-new',
    '-key',
    'ca.key',
    '-subj',
    '/CN=errand-test',
    '-days',
    '7',
    '-out',
    'ca.crt',
    ...extensions,
  );
  await openssl('genrsa', '-out', 'accounts.key', '2048');
  await openssl('rsa', '-in', 'accounts.key', '-pubout', '-out', 'accounts.pub');
  for (const [name, party] of Object.entries(PARTIES)) {
    await key(name);
    await certify(name, party, folder, openssl);
  }
  for (const name of ASKING) await writeFile(path.join(folder, `${name}.kubeconfig`), kubeconfig(folder, name));
}

async function certify(name, { subject, usage, names = [] }, folder, openssl) {
  const alternative = names.length > 0 ? `subjectAltName=${names.join(',')}\n` : '';
  await writeFile(
    path.join(folder, `${name}.ext`),
    `keyUsage=digitalSignature\nextendedKeyUsage=${usage}\n${alternative}`,
  );
  await openssl('req', '-new', '-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`);
  const signed = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '7', '-extfile', `${name}.ext`];
  await openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.crt`, ...signed);
}

const kubeconfig = (folder, name) => `apiVersion: v1
kind: Config
clusters: [{ name: test, cluster: { server: 'https://${ADDRESS}:6443', certificate-authority: ${folder}/ca.crt } }]
users: [{ name: ${name}, user: { client-certificate: ${folder}/${name}.crt, client-key: ${folder}/${name}.key } }]
contexts: [{ name: test, context: { cluster: test, user: ${name} } }]
current-context: test
`;
