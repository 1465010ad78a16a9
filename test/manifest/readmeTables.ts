import { FORMAT_ROWS } from './formatRows';
import { commands, manifest, readWords, settings, type Keybinding, type Setting } from './manifest';

/** The tables of the README that follow from the manifest and from the formats, by the name in their markers. */
export function readmeTables(): ReadonlyMap<string, string> {
	return new Map([
		['commands', commandTable()],
		['settings', settingTable()],
		['keybindings', keybindingTable()],
		['formats', formatTable()],
	]);
}

/** Puts each table between its markers `<!-- commands -->` and `<!-- /commands -->`; throws where a marker is missing. */
export function withTables(readme: string): string {
	let text = readme;
	for (const [name, table] of readmeTables()) {
		const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
		const start = text.indexOf(opening);
		const end = text.indexOf(closing, start);
		if (start < 0 || end < 0) {
			throw new Error(`README.md has no ${opening} ... ${closing}`);
		}
		text = `${text.slice(0, start + opening.length)}\n\n${table}\n\n${text.slice(end)}`;
	}
	return text;
}

function commandTable(): string {
	const rows = commands.map(({ command, title, category }) => {
		const name = category ? `${wordOf(category)}: ${wordOf(title)}` : wordOf(title);
		return [name, code(command)];
	});
	return table(['Command', 'Identifier'], rows);
}

function settingTable(): string {
	const rows = [...settings].map(([name, setting]) => [code(name), descriptionOf(setting), code(JSON.stringify(setting.default))]);
	return table(['Setting', 'What it does', 'Default'], rows);
}

function keybindingTable(): string {
	const titles = new Map(commands.map(({ command, title }) => [command, wordOf(title)]));
	const keys = ({ key, mac }: Keybinding): string => [code(key), ...(mac && mac !== key ? [`${code(mac)} (macOS)`] : [])].join(', ');
	const rows = (manifest.contributes.keybindings ?? []).map((binding) => [keys(binding), titles.get(binding.command) ?? binding.command]);
	return table(['Keys', 'Command'], rows);
}

/** Tabs in an example become spaces, which a page shows alike. */
function formatTable(): string {
	return table(['Format', 'What is read', 'A line of it'], FORMAT_ROWS.map(({ name, what, line }) => [name, what, code(line.replaceAll('\t', ' '))]));
}

function descriptionOf({ markdownDescription, description = '', enum: values = [] }: Setting): string {
	const words = wordOf(markdownDescription ?? description);
	return values.length > 0 ? `${words} One of ${values.map((value) => code(value)).join(', ')}.` : words;
}

/** The English of `%key%`. */
function wordOf(text: string): string {
	const key = /^%(.+)%$/.exec(text)?.[1];
	return key === undefined ? text : (readWords().get(key) ?? text);
}

function code(text: string): string {
	return `\`${text}\``;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
	return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
