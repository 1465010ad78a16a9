import { JsonLines, type JsonValue } from './jsonLines';
import { LineReader, type ReaderOptions, type RecordSink } from './lineReader';

/** Reads lines of JSON as the objects that they make up, and all others as they are. */
export class JsonLineReader extends LineReader {
	private readonly json = new JsonLines();
	/** The object at hand. */
	private value: JsonValue | undefined;

	constructor(sink: RecordSink, options: ReaderOptions) {
		super((line, record, format) => {
			this.value?.place(line, record);
			sink(line, record, format);
		}, options);
	}

	override get wantsEveryLine(): boolean {
		return this.json.isOn || super.wantsEveryLine;
	}

	override read(bytes: Uint8Array, start: number, end: number, hasMarker: boolean): void {
		const values = this.json.isOn ? this.json.add(this.line, bytes.subarray(start, end)) : undefined;
		if (!values) {
			super.read(bytes, start, end, hasMarker);
			return;
		}
		for (const value of values) {
			this.value = value;
			super.read(value.bytes, 0, value.bytes.length, true);
		}
		this.value = undefined;
	}
}
