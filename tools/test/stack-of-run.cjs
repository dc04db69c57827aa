const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { createStack, ensureBacking, ensureDapr, readDaprYaml } = require('../start/index.cjs');
const { SharedStack } = require('./shared-stack.cjs');

const DAPR_YAML = path.join(__dirname, '../../dapr.yaml');

/** As `npm start` runs it, on free ports and in a data folder of its own: what `TestStack.start()` without options starts. */
async function start() {
  const components = process.env.ERRAND_COMPONENTS || 'local';
  const dataDir = mkdtempSync(path.join(tmpdir(), 'errand-test-'));
  const stack = await createStack({
    dataDir,
    apps: readDaprYaml(DAPR_YAML, { components }),
    dapr: await ensureDapr(),
    ...(await ensureBacking(components)),
    components,
    env: { LOG_LEVEL: 'info' },
  });
  const removeData = () => process.env.KEEP_TEST_DATA || rmSync(dataDir, { recursive: true, force: true });
  // Of a run that is cut off. Its processes end with this one, see managed-process.cjs.
  process.once('exit', removeData);
  const stop = async () => {
    await stack.stop();
    process.off('exit', removeData);
    removeData();
  };
  await stack.start().catch(async (error) => {
    await stop();
    throw error;
  });
  return { ...stack, stop };
}

/** The stack that the spec files of this run of Jest share. */
module.exports.stackOfRun = new SharedStack(start, (text) => process.stderr.write(`${text}\n`));
