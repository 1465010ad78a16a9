import * as fs from 'node:fs';
import * as path from 'node:path';

/** Sample data that lies beside the project, not in it; tests and benches run in the project's folder. */
const CORPORA = path.resolve('..', 'shared', 'corpora');

/** The rows of a file of JSON lines; `undefined` where the sample data is not there. */
export function readRows<Row>(name: string): Row[] | undefined {
	const file = path.join(CORPORA, name);
	if (!fs.existsSync(file)) {
		return undefined;
	}
	return fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}
