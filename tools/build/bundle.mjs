// One-file bundle of a Nest app: swc gives decorator metadata (esbuild has none), esbuild follows the imports.
// usage: node bundle.mjs <entry> <outfile>; `--watch` builds again at every change, `--express` is for what runs on Express (benchmarks).
import { readFile, stat } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { transform } from '@swc/core';
import { external } from './external.mjs';
import { refuseBeyondAscii, toAscii } from './ascii.mjs';

const [entry, outfile] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const watch = process.argv.includes('--watch');
const swc = JSON.parse(await readFile(new URL('./swc.json', import.meta.url), 'utf8'));

/** Nest asks for these only if they are there: left out of the bundle when they are not installed. */
const optional = [
  '@nestjs/microservices',
  '@nestjs/websockets',
  '@nestjs/mongoose',
  '@nestjs/typeorm',
  '@nestjs/sequelize',
  '@nestjs/axios',
  '@mikro-orm',
  '@grpc/proto-loader',
  '@prisma/client',
  '@fastify/static',
  '@fastify/view',
  '@fastify/multipart',
  'class-transformer/storage',
  'cache-manager',
  'mongoose',
  'sequelize',
  'typeorm',
  'encoding',
  'file-type',
  'pino-pretty',
];
const optionalPackages = {
  name: 'optional',
  setup(b) {
    b.onResolve({ filter: /^[^./]/ }, async (args) => {
      const named = optional.some((name) => args.path === name || args.path.startsWith(`${name}/`));
      if (args.pluginData === 'optional' || !named) return undefined;
      const found = await b.resolve(args.path, {
        resolveDir: args.resolveDir,
        kind: args.kind,
        importer: args.importer,
        pluginData: 'optional',
      });
      return found.errors.length ? { path: args.path, external: true } : found;
    });
  },
};

/** Packages whose regular expressions hold letters beyond ASCII, which esbuild leaves as they are. */
const lettersBeyondAscii = {
  name: 'ascii',
  setup(b) {
    b.onLoad({ filter: /[\\/]node_modules[\\/]validator[\\/].*\.js$/ }, async ({ path }) => ({
      contents: toAscii(await readFile(path, 'utf8')),
    }));
  },
};

const decoratorMetadata = {
  name: 'swc',
  setup(b) {
    b.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        ...swc,
        swcrc: false,
        configFile: false,
        filename: path,
        sourceMaps: 'inline',
        module: { type: 'es6' },
      });
      return { contents: toAscii(code), loader: 'js' };
    });
  },
};

const options = {
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  conditions: ['@errand/source'],
  // Nest takes Express where it is given no server.
  external: process.argv.includes('--express') ? external : [...external, '@nestjs/platform-express'],
  // Not `keepNames`: it names every function anew each time one is made, which costs on every request.
  minifyWhitespace: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: { js: "const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
  plugins: [optionalPackages, lettersBeyondAscii, decoratorMetadata],
};

if (watch) {
  const ctx = await context({ ...options, logLevel: 'info' });
  await ctx.watch();
} else {
  const result = await build(options);
  refuseBeyondAscii(await readFile(outfile, 'utf8'), outfile);
  const megabytes = ((await stat(outfile)).size / 1e6).toFixed(2);
  console.log(`${outfile} ${megabytes} MB from ${Object.keys(result.metafile.inputs).length} files`);
}
