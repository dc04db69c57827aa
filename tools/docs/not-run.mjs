/**
 * Shell blocks that no test runs as they stand, by page and by what stands in them, each with why: which test does the same,
 * or what it would take.
 *
 * @type {Record<string, Record<string, string>>}
 */
export const NOT_RUN = {
  'README.md': {
    'npm start ': 'tools/start/start.test.mjs starts it; npm test is what runs the tests',
    'npx nx serve chat-api':
      'its lines are the checks of npm test; tools/start/serve.test.mjs, tools/ci/affected.test.mjs',
  },
  'apps/audit-svc/README.md': {
    'DATA=$PWD/.errand':
      "apps/e2e/src/support/dead-letters.ts asks the same; docs/runbook.md's form of it is run in the cluster",
  },
  'deploy/helm/README.md': {
    'kubectl create namespace errand': 'what deploy-oke.sh does, which tools/cluster/checks/deploy.mjs runs',
    'random() {': 'what deploy-oke.sh does, which tools/cluster/checks/deploy.mjs runs',
    'node tools/runtime/get.mjs helm': 'tools/helm/*.test.mjs',
  },
  'deploy/kafka/README.md': {
    'rpk topic create':
      'wants rpk and a broker elsewhere; tools/start/kafka-topics.test.mjs compares the list, tools/ci/scripts.test.mjs what is called',
  },
  'deploy/oke/README.md': {
    'deploy-oke.sh --dry-run':
      'docs/verification.md runs the first line; tools/cluster/checks the others but the cluster of OKE',
  },
  'docs/assistant.md': {
    '--model cohere':
      'wants a key; tools/start/model.test.mjs does what the option does, apps/e2e/src/assistant.e2e.spec.ts talks to a model',
  },
  'docs/cicd-pipeline.md': {
    IdentityPropagationTrusts: "wants an identity domain of Oracle's",
  },
  'docs/dapr-components.md': {
    'ERRAND_COMPONENTS=NAME': 'the target e2e-kafka-postgres in npm test',
  },
  'docs/demo-script.md': {
    'deploy/oke/verify-deployment.sh':
      'tools/cluster/checks/backup.mjs runs it; the other line stays until it is ended',
    '--data .errand/demo': 'stays until it is ended; the suite of e2e starts the same',
    'ID=11111111': 'sets a variable',
    'tools.consumer.ConsoleConsumer': 'the form for a cluster is run there',
    'group.ConsumerGroupCommand': 'the form for a cluster is run there',
    '-l app.kubernetes.io/part-of=errand -c app --tail=-1 --prefix':
      'its line is run by tools/cluster/checks/documented-commands.mjs',
    '.errand/demo/logs': 'apps/e2e/src/sentence.e2e.spec.ts reads the same lines',
    'scale deployment/chat-ui --replicas=3': 'tools/cluster/checks/scale.mjs',
    'patch hpa': 'there is no autoscaler with the local values',
    'delete --wait=false': 'tools/cluster/checks/faults.mjs',
  },
  'docs/faults.md': {
    'npm run faults': '20 minutes; apps/e2e/src/crash-*.e2e.spec.ts are the part that npm test runs',
  },
  'docs/monitoring.md': {
    'npm start -- --observe': 'tools/start/stack/prometheus.test.mjs',
    'ADMIN_EMAILS=': 'apps/e2e/src/operations.e2e.spec.ts starts with it',
    'deploy-oke.sh --monitoring':
      'two of its images cannot be had here; tools/cluster/checks/monitoring.mjs has the others, by the same script',
    'serviceMonitor.enabled': 'wants the Prometheus Operator; tools/helm/charts.test.mjs renders it',
    'deployment/chat-api 9464': 'stays until it is ended',
    'tracing.otel.endpointAddress': 'deploy-oke.sh sets it, and tools/cluster/checks/monitoring.mjs sees the traces',
    'dapr-init.sh --dashboard': "the dashboard's image and chart cannot be had here",
    '"correlationId":"ID"': 'the line for a cluster is in the runbook too, and run',
  },
  'docs/oke-deployment.md': {
    'oci setup config': 'wants an account at Oracle',
    KAFKA_BROKERS: 'wants accounts at Redpanda and Neon; tools/ci/scripts.test.mjs runs it with programs that remember',
    'terraform -chdir': 'wants an account at Oracle',
  },
  'docs/quickstart.md': {
    'npm start\n': 'tools/start/start.test.mjs',
    'kafka-postgres --data': 'stays until it is ended; the suite of e2e starts the same',
    'ADMIN_EMAILS=': 'apps/e2e/src/operations.e2e.spec.ts starts with it',
    'dapr run -f .': 'wants the Dapr CLI; tools/start/stack/dapr-yaml.test.mjs reads the same file',
  },
  'docs/runbook.md': {
    'get events --field-selector': 'its lines are run by tools/cluster/checks/documented-commands.mjs',
    'rollout restart "deployment/$app"':
      'deploy-oke.sh does the same when what sidecars read has changed; tools/cluster/checks/releases.mjs has a roll-out under load',
    'scale statefulset/dapr-scheduler-server': 'tools/cluster/checks/faults.mjs runs the block',
    'dead-letters/${process.argv[1]}/replay': 'apps/e2e/src/operations.e2e.spec.ts replays one',
    pg_dump: 'tools/cluster/checks/backup.mjs runs the block',
    'pg_restore -h': 'tools/cluster/checks/backup.mjs runs the block',
    'set_secret() {': 'defines a function',
    'ALTER ROLE errand': 'changes the password of the database; no test runs it',
    'rollback.sh chat-api --list': 'tools/cluster/checks/releases.mjs',
  },
  'docs/verification.md': {
    'npm start\n': 'tools/start/start.test.mjs',
    'x-request-id: $ID': 'apps/e2e/src/sentence.e2e.spec.ts does the same',
    'deploy/oke/verify-deployment.sh': 'tools/cluster/checks/backup.mjs',
    'npm test': 'it is what runs the tests',
    'npm run test:cluster': 'the last check of npm test',
  },
  'tools/cluster/README.md': { 'npm run test:cluster': 'the last check of npm test' },
};

/** Words behind `sh` of a block that a test runs as it stands: run.test.mjs, and tools/cluster/checks/documented-commands.mjs. */
export const RUN = ['run', 'cluster'];
