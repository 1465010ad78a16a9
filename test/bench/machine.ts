import * as os from 'node:os';

/** The machine in one line. One with more to do than it has cores says so: its times are worse than they need be. */
export function machine(): string {
	const cores = os.cpus().length;
	const [load = 0] = os.loadavg();
	const busy = load > cores * 1.5 ? `; the machine was busy with other things (load ${load.toFixed(0)})` : '';
	return `${cores} cores (${os.cpus()[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${os.type()}${busy}`;
}
