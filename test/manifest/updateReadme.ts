// `npm run readme` writes the tables of README.md anew from package.json and package.nls.json.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readProjectFile } from './manifest';
import { withTables } from './readmeTables';

writeFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), withTables(readProjectFile('README.md')));
