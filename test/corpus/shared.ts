import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Sample data that lies beside the project, not in it. */
const CORPORA = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));

/** The rows of a file of JSON lines; `undefined` where the sample data is not there. */
export function readRows<Row>(name: string): Row[] | undefined {
	const path = `${CORPORA}${name}`;
	if (!fs.existsSync(path)) {
		return undefined;
	}
	return fs.readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}
