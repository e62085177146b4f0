import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import importSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';
import { noTextLookup } from './eslint/noTextLookup.js';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'artifacts/', 'data/'] },
  js.configs.recommended,
  {
    plugins: { regexp, 'import-sort': importSort },
    rules: {
      // Articles are anybody's text: no expression may take more than linear time on any of them.
      'regexp/no-super-linear-backtracking': 'error',
      // One block: Node, packages, then the project's own files from far to near.
      'import-sort/imports': [
        'error',
        { groups: [['^\\u0000', '^node:', '^@?\\w', '^', '^\\.\\./\\.\\.', '^\\.\\.', '^\\.']] },
      ],
      'import-sort/exports': 'error',
      // Prettier breaks code and leaves comments alone.
      'max-len': ['error', { comments: 120, code: 10_000, ignoreUrls: true }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { local: { rules: { 'no-text-lookup': noTextLookup } } },
    rules: {
      'local/no-text-lookup': 'error',
      // Spans count UTF-16 units and lists of marks are ASCII or single code points.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // What goes over the wire are plain numbers and, for as long as clients send them, deprecated fields.
    files: ['src/playground/**/*.ts', 'test/playground/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  // The type checker knows the page's globals (src/playground/page/tsconfig.json).
  { files: ['src/playground/page/**/*.js'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', setInterval: 'readonly', URL: 'readonly' },
    },
  },
);
