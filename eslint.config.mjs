import js from '@eslint/js';
import { createNodeResolver, flatConfigs as importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** One-way flow of ARCHITECTURE.md: the room on the left may not import from the rooms on the right. */
const zones = [
	{ target: './src/core', from: ['./src/editor', './src/platform', './src/worker', './src/activate.ts', './src/cli.ts'] },
	{ target: './src/core/smtp', from: ['./src/core/log', './src/core/bounce', './src/core/analysis', './src/core/export'] },
	{ target: './src/core/log', from: ['./src/core/bounce', './src/core/analysis', './src/core/export'] },
	{ target: './src/core/bounce', from: ['./src/core/analysis', './src/core/export'] },
	{ target: './src/core/analysis', from: ['./src/core/export'] },
	{ target: './src/worker', from: ['./src/editor', './src/activate.ts', './src/cli.ts'] },
	{ target: './src/platform', from: ['./src/editor', './src/activate.ts', './src/cli.ts'] },
	{ target: './src/editor', from: ['./src/platform/node', './src/platform/browser', './src/activate.ts', './src/cli.ts'] },
	{ target: './src/activate.ts', from: ['./src/platform/node', './src/platform/browser'] },
];

const noHost = [
	{ name: 'vscode', message: 'Only the editor rooms and the entries know VS Code.' },
];
const noNode = { group: ['node:*', 'fs', 'path', 'os', 'worker_threads'], message: 'This room runs on every host.' };

export default tseslint.config(
	{ ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/'] },
	js.configs.recommended,
	...tseslint.configs.recommended,
	{
		plugins: importX.recommended.plugins,
		settings: {
			'import-x/extensions': ['.ts', '.mjs', '.cjs', '.js'],
			'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
			'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'] })],
		},
		rules: {
			'import-x/no-cycle': 'error',
			'import-x/no-default-export': 'error',
			'import-x/no-restricted-paths': ['error', { zones }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'max-params': ['error', 4],
			eqeqeq: 'error',
			'no-console': 'error',
		},
	},
	{
		files: ['src/**/*.ts'],
		ignores: ['src/core/smtp/knowledge/**'],
		rules: {
			'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
			'max-lines-per-function': ['error', { max: 40 }],
		},
	},
	{
		files: ['src/core/**/*.ts'],
		rules: { 'no-restricted-imports': ['error', { paths: noHost, patterns: [noNode] }] },
	},
	{
		files: ['src/worker/**/*.ts', 'src/platform/**/*.ts', 'src/cli.ts'],
		rules: { 'no-restricted-imports': ['error', { paths: noHost }] },
	},
	{
		files: ['src/editor/**/*.ts', 'src/activate.ts', 'src/platform/*.ts', 'src/platform/browser/**/*.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: [noNode] }] },
	},
	{
		files: ['src/platform/**/*.ts'],
		rules: { 'no-restricted-imports': 'off' },
	},
	{
		files: ['src/cli.ts', 'test/**/*.{ts,mjs,js}', 'esbuild.js'],
		rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
	},
	{
		files: ['**/*.{js,cjs}'],
		languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'readonly', process: 'readonly', console: 'readonly', __dirname: 'readonly' } },
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
	{
		files: ['**/*.mjs'],
		languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', fetch: 'readonly' } },
		rules: { 'import-x/no-default-export': 'off' },
	},
);
