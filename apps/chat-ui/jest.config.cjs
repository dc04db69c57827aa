const { readFileSync } = require('node:fs');
const path = require('node:path');
const preset = require('../../jest.preset.cjs');

const swc = JSON.parse(readFileSync(path.join(__dirname, '../../tools/build/swc.json'), 'utf8'));

/** The page's sources: JSX, and no decorators. */
const page = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
};
const server = { ...swc, swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' } };

module.exports = preset(__dirname, {
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}', '<rootDir>/{server,worker}/**/*.spec.ts'],
  transform: {
    '/chat-ui/src/.+\\.tsx?$': ['@swc/jest', page],
    '^.+\\.ts$': ['@swc/jest', server],
  },
  collectCoverageFrom: [
    '{src,server,worker}/**/*.{ts,tsx}',
    '!**/*.spec.*',
    '!src/testing/**',
    '!**/main.*',
    '!**/*.d.ts',
  ],
});
