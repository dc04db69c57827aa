// One Jest set-up for every project. `kind` chooses the tier: unit specs lie beside the source (*.spec.ts),
// medium ones run against a real sidecar and store (*.medium.spec.ts), e2e ones against the whole stack.
const path = require('node:path');
const { mkdirSync, readFileSync } = require('node:fs');

const swc = JSON.parse(readFileSync(path.join(__dirname, 'tools/build/swc.json'), 'utf8'));
process.env.LOG_LEVEL ??= 'silent';

/** A guard against hanging, not a timing: a machine may be ten times as slow as another. */
const HANGING_MS = 60_000;

const TIERS = {
  unit: {
    testMatch: ['<rootDir>/src/**/*.spec.ts'],
    testPathIgnorePatterns: ['\\.medium\\.spec\\.ts$'],
    testTimeout: HANGING_MS,
  },
  medium: { testMatch: ['<rootDir>/src/**/*.medium.spec.ts'], testTimeout: HANGING_MS, maxWorkers: 1 },
  faults: { testMatch: ['<rootDir>/src/faults/faults.spec.ts'], testTimeout: 900_000, maxWorkers: 1 },
  e2e: {
    testMatch: ['<rootDir>/src/**/*.e2e.spec.ts'],
    testTimeout: 180_000,
    maxWorkers: 1,
    testSequencer: path.join(__dirname, 'tools/test/e2e-order.cjs'),
    testEnvironment: path.join(__dirname, 'tools/test/e2e-environment.cjs'),
    globalTeardown: path.join(__dirname, 'tools/test/e2e-teardown.cjs'),
  },
};

module.exports = (dir, overrides = {}) => {
  const tier = process.env.TEST_TIER ?? 'unit';
  mkdirSync(path.join(__dirname, '.reports', path.basename(dir)), { recursive: true }); // for Jest's --outputFile
  return {
    rootDir: dir,
    displayName: path.basename(dir),
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: ['@errand/source', 'node', 'node-addons'] },
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: {
      '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' } }],
    },
    coverageProvider: 'v8',
    coverageDirectory: path.join(__dirname, 'coverage', path.relative(__dirname, dir)),
    collectCoverageFrom: ['src/**/*.ts', '!src/**/*.spec.ts', '!src/main.ts'],
    ...TIERS[tier],
    ...overrides,
  };
};
