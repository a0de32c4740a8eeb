import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['target', 'node_modules', 'src/main/ts/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.strictTypeChecked, ...ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['src/main/ts/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'lit/no-template-map': 'off',
      'no-restricted-globals': ['error', 'event', 'name', 'status'],
    },
  },
  {
    // Only api/ knows URLs and the network.
    files: ['src/main/ts/**/*.ts'],
    ignores: ['src/main/ts/api/**'],
    rules: { 'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'] },
  },
  {
    // Components take properties and emit events: no state, no network, no "client".
    files: ['src/main/ts/components/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/state/*', '**/views/**'], allowTypeImports: true, message: 'Components know no state and no view.' }] },
      ],
    },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'setTimeout', 'clearTimeout', 'Buffer', 'setInterval', 'clearInterval', 'fetch', 'crypto', 'document', 'window', 'getComputedStyle', 'customElements', 'performance', 'requestAnimationFrame', 'localStorage', 'sessionStorage', 'Event', 'axe'].map((name) => [name, 'readonly']),
      ),
    },
  },
);
