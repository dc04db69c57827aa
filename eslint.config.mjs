import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { CLIENT_PATTERN } from './tools/checks/infrastructure-clients.mjs';

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.test-d.ts'];

/** Who may depend on whom: this is the architecture, see docs/architecture.md. No tag is `*`. */
const DEPENDENCIES = [
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:rules', onlyDependOnLibsWithTags: ['type:rules'] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:contract', 'type:testing'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:contract'] },
  {
    sourceTag: 'type:service',
    onlyDependOnLibsWithTags: ['type:contract', 'type:platform', 'type:rules', 'type:testing'],
  },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:contract', 'type:platform', 'type:testing'] },
  { sourceTag: 'type:peer', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:bench', onlyDependOnLibsWithTags: ['type:platform'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:contract', 'type:testing'] },
];

/** What `npm start` and the tests' own stacks share is plain JavaScript beside the projects, because it runs before anything is installed. */
const START_TOOLS = ['../../../tools/start/index.cjs'];

/** Infrastructure is reached through Dapr: none of these in an app or lib. */
const NO_CLIENTS = { regex: CLIENT_PATTERN, message: 'Infrastructure is reached through Dapr.' };

const NO_SDK = { group: ['@dapr/dapr', '@dapr/dapr/*'], message: 'Only libs/dapr talks to the sidecar.' };
const NO_TESTING = { group: ['@errand/testing', '@errand/*/testing'], message: 'For specs and what serves them.' };
const NO_LIBS = { group: ['@errand/*'], message: 'The page knows the API alone: src/api has its types.' };

/** Test code: specs, and the folders of what they share. */
const TEST_CODE = [...SPECS, '**/testing/**', '**/testing-support/**', 'apps/e2e/**'];
/** What may use the SDK: the client itself, and what needs its types. */
const SDK_USERS = ['libs/dapr/src/client/*.ts', 'libs/dapr/src/invoke/*.ts'];

const restricted = (...patterns) => ['error', { patterns: [NO_CLIENTS, ...patterns] }];

export default tseslint.config(
  {
    ignores: ['**/dist', '**/coverage', '**/node_modules', '**/.nx', '**/.errand*', '**/.reports', '**/schema.d.ts'],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: START_TOOLS, depConstraints: DEPENDENCIES },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'no-restricted-imports': restricted(NO_SDK),
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  { files: SDK_USERS, rules: { 'no-restricted-imports': restricted() } },
  { files: SDK_USERS, ignores: SPECS, rules: { 'no-restricted-imports': restricted(NO_TESTING) } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: [...TEST_CODE, ...SDK_USERS],
    rules: { 'no-restricted-imports': restricted(NO_SDK, NO_TESTING) },
  },
  // What the product is compared with: it reaches its broker and store without Dapr.
  { files: ['tools/bench/direct-peer/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['apps/chat-ui/src/**/*.{ts,tsx}'],
    ignores: TEST_CODE,
    rules: { 'no-restricted-imports': restricted(NO_SDK, NO_TESTING, NO_LIBS) },
  },
  {
    files: ['libs/*/src/**/*.ts'],
    ignores: SPECS,
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true },
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ['TSInterfaceDeclaration'],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ThrowStatement > NewExpression[callee.name='Error']",
          message: 'Throw an error class of our own.',
        },
      ],
    },
  },
  { files: ['apps/chat-ui/src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  // It says that a component is not memoised by the React Compiler, which is not used here.
  { files: ['apps/chat-ui/src/**/*.tsx'], rules: { 'react-hooks/incompatible-library': 'off' } },
  {
    files: ['apps/chat-ui/public/*.js'],
    languageOptions: { globals: { localStorage: 'readonly', document: 'readonly' } },
  },
  {
    files: SPECS,
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        module: 'writable',
        require: 'readonly',
        AbortController: 'readonly',
        setImmediate: 'readonly',
        __dirname: 'readonly',
        process: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
        AbortController: 'readonly',
        setImmediate: 'readonly',
      },
    },
  },
  prettier,
);
