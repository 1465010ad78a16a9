import { readFileSync } from 'node:fs';
import path from 'node:path';
import { INITIAL, type IGrammar, type IRawTheme, type Registry } from 'vscode-textmate';
import { builtInExtensions, createRegistry } from './grammars';

interface ThemeRule {
	readonly scope?: string | string[];
	readonly settings: { readonly foreground?: string; readonly fontStyle?: string };
}

interface ThemeFile {
	readonly include?: string;
	readonly colors?: Readonly<Record<string, string>>;
	readonly tokenColors?: readonly ThemeRule[];
}

/** Which of its four kinds VS Code counts a theme as. */
export type ThemeKind = 'dark' | 'light' | 'hcDark' | 'hcLight';

/** The rules VS Code adds to each theme that does not name `token.info-token` (colorThemeData.ts), foreground and background. */
const defaults: Readonly<Record<ThemeKind, { readonly tokens: readonly string[]; readonly foreground: string; readonly background: string }>> = {
	dark: { tokens: ['#6796e6', '#cd9731', '#f44747', '#b267e6'], foreground: '#bbbbbb', background: '#1e1e1e' },
	light: { tokens: ['#316bcd', '#cd9731', '#cd3131', '#800080'], foreground: '#333333', background: '#ffffff' },
	hcDark: { tokens: ['#6796e6', '#008000', '#ff0000', '#b267e6'], foreground: '#ffffff', background: '#000000' },
	hcLight: { tokens: ['#316bcd', '#cd9731', '#cd3131', '#800080'], foreground: '#292929', background: '#ffffff' },
};
const defaultTokens = ['token.info-token', 'token.warn-token', 'token.error-token', 'token.debug-token'];

/** A theme file with those it includes, the included ones first, as VS Code reads them. */
function readTheme(file: string): { colors: Record<string, string>; rules: ThemeRule[] } {
	const { include, colors, tokenColors = [] } = JSON.parse(readFileSync(file, 'utf8')) as ThemeFile;
	const included = include ? readTheme(path.resolve(path.dirname(file), include)) : { colors: {}, rules: [] };
	return { colors: { ...included.colors, ...colors }, rules: [...included.rules, ...tokenColors] };
}

/** A piece of a line as it is drawn. */
export interface Drawn {
	readonly text: string;
	/** `#f44747` */
	readonly color: string;
	readonly bold: boolean;
}

export interface Theme {
	/** Grammars of this registry know the theme's colours. */
	readonly registry: Registry;
	/** Of plain text, `#cccccc`. */
	readonly foreground: string;
	readonly background: string;
}

/** A theme of VS Code by the file it has in `theme-defaults`, without `.json`. */
export async function loadTheme(name: string, kind: ThemeKind): Promise<Theme> {
	const { colors, rules } = readTheme(path.join(await builtInExtensions(), 'theme-defaults', 'themes', `${name}.json`));
	const foreground = colors['editor.foreground'] ?? defaults[kind].foreground;
	const background = colors['editor.background'] ?? defaults[kind].background;
	const hasTokens = rules.some(({ scope }) => scope === 'token.info-token');
	const added = hasTokens ? [] : defaultTokens.map((scope, index) => ({ scope, settings: { foreground: defaults[kind].tokens[index] } }));
	const theme: IRawTheme = { settings: [{ settings: { foreground, background } }, ...rules, ...added] };
	return { registry: createRegistry(theme), foreground: foreground.toLowerCase(), background: background.toLowerCase() };
}

/** How a line is drawn; the grammar is of the theme's registry. */
export function draw({ registry }: Theme, grammar: IGrammar, line: string): Drawn[] {
	const { tokens } = grammar.tokenizeLine2(line, INITIAL);
	const colors = registry.getColorMap();
	return Array.from({ length: tokens.length / 2 }, (_, index) => {
		const metadata = tokens[2 * index + 1] ?? 0;
		// vscode-textmate's encoding: bits 11 to 14 the style, of which 2 is bold; bits 15 to 23 the colour
		return {
			text: line.slice(tokens[2 * index], tokens[2 * index + 2]),
			color: (colors[(metadata >>> 15) & 0x1ff] ?? '').toLowerCase(),
			bold: ((metadata >>> 11) & 2) !== 0,
		};
	});
}

/** Contrast of two colours as WCAG 2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(color.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
