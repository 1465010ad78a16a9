/**
 * How quick it is in a real VS Code:
 *
 *     npx tsx test/bench/editor.ts [--small]
 *
 * Builds the extension as users get it, makes Postfix logs of 50 MB, and opens them in the editor of the tests, the Node extension host. A tree is
 * filled when the window has been given its last row. `--small` only shows that it runs.
 */
import { fileURLToPath } from 'node:url';
import { editorTable, measureEditor } from './editorFigures';
import { buildForUsers } from './inEditor/runInEditor';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	buildForUsers();
	measureEditor({ small: process.argv.includes('--small') }).then((figures) => console.log(editorTable(figures)));
}
