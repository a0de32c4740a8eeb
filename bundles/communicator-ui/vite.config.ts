import { fileURLToPath } from 'node:url';
import license from 'rollup-plugin-license';
import type { Plugin } from 'rollup';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Names every file of the bundle, for the servlet that serves them. */
const index: Plugin = {
  name: 'index',
  generateBundle(_, bundle) {
    this.emitFile({ type: 'asset', fileName: 'index.txt', source: Object.keys(bundle).sort().join('\n') + '\n' });
  },
};

export default defineConfig(({ mode }) => ({
  // Assets are found relative to the module, wherever the host's page loads it from.
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: at('target/classes/ui'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    minify: mode === 'development' ? false : 'esbuild',
    rollupOptions: {
      input: at('src/main/ts/communicator.ts'),
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: 'communicator.js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
      plugins: [
        index,
        license({
          thirdParty: {
            output: { file: at('target/classes/META-INF/THIRD-PARTY-LICENSES.txt') },
            allow: { test: '(MIT OR BSD-3-Clause OR OFL-1.1 OR Apache-2.0)', failOnUnlicensed: true, failOnViolation: true },
          },
        }),
      ],
    },
  },
  test: {
    include: ['src/test/ts/**/*.test.ts'],
    environment: 'jsdom',
    setupFiles: ['src/test/ts/setup.ts'],
    testTimeout: 20_000,
    reporters: ['default', 'junit'],
    outputFile: { junit: at('target/surefire-reports/TEST-ui.xml') },
  },
}));
