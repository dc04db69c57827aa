// What every pod of ours must have, whatever its chart: a namespace that enforces the Pod Security Standard "restricted" takes it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseResources, render } from './helm.mjs';
import { APPS, PLACES, releases } from './releases.mjs';

const within = (part, whole) => Object.entries(part).every(([key, value]) => whole?.[key] === value);

for (const place of PLACES) {
  const rendered = Promise.all(releases(place).map(async (one) => parseResources(await render(one))));
  const workloads = async () => (await rendered).flat().filter(({ spec }) => spec?.template?.spec?.containers);

  test(`${place}: every pod is without root, without a token of the API, without privileges`, async () => {
    for (const { metadata, spec } of await workloads()) {
      const pod = spec.template.spec;
      assert.equal(pod.automountServiceAccountToken, false, metadata.name);
      assert.equal(pod.securityContext.runAsNonRoot, true, metadata.name);
      assert.ok(pod.securityContext.runAsUser > 0, metadata.name);
      assert.deepEqual(pod.securityContext.seccompProfile, { type: 'RuntimeDefault' }, metadata.name);
      for (const { name, securityContext } of pod.containers) {
        const wanted = {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        };
        assert.deepEqual(securityContext, wanted, `${metadata.name} ${name}`);
      }
    }
  });

  test(`${place}: every container has an image of its own version, and limits`, async () => {
    for (const { metadata, spec } of await workloads()) {
      for (const { name, image, resources } of spec.template.spec.containers) {
        assert.match(image, /:(?!latest$)[\w.-]+$/, `${metadata.name} ${name}`);
        for (const what of ['requests', 'limits'])
          assert.ok(resources[what].cpu && resources[what].memory, `${metadata.name} ${name} ${what}`);
      }
    }
  });

  test(`${place}: what selects pods selects those that are meant`, async () => {
    const all = (await rendered).flat();
    const pods = (await workloads()).map(({ spec }) => spec.template.metadata.labels);
    for (const { kind, metadata, spec } of all) {
      const selector = spec?.selector?.matchLabels ?? spec?.podSelector?.matchLabels ?? spec?.selector;
      if (!selector) continue;
      const found = pods.filter((labels) => within(selector, labels));
      assert.equal(found.length, 1, `${kind} ${metadata.name}`);
      assert.equal(found[0]['app.kubernetes.io/name'], metadata.name);
    }
  });

  test(`${place}: an app has at least two replicas, and loses one at a time`, async () => {
    const all = (await rendered).flat();
    const named = (kind, name) => all.find((one) => one.kind === kind && one.metadata.name === name);
    for (const { metadata, spec } of all.filter(
      (one) => one.kind === 'Deployment' && APPS.includes(one.metadata.name),
    )) {
      const replicas = spec.replicas ?? named('HorizontalPodAutoscaler', metadata.name).spec.minReplicas;
      assert.ok(replicas >= 2, metadata.name);
      assert.equal(named('PodDisruptionBudget', metadata.name).spec.maxUnavailable, 1, metadata.name);
      assert.equal(spec.template.spec.topologySpreadConstraints.length, 2, metadata.name);
    }
  });
}
