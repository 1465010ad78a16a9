import { FORMATS } from './formats';
import { WRAPPED_CONTEXT_MARKERS, WRAPPED_MARKERS } from './wrapped';

/** The markers of all formats, and of the lines that something else wraps; with those of lines that only carry envelope facts, or without. */
export function allMarkers(withContext: boolean): string[] {
	const ofFormats = FORMATS.flatMap((format) => (withContext ? [...format.markers, ...format.contextMarkers] : format.markers));
	return [...new Set([...ofFormats, ...WRAPPED_MARKERS, ...(withContext ? WRAPPED_CONTEXT_MARKERS : [])])];
}
