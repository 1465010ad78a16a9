import type { LogFormat } from '../log/format';

/** Bounce messages as a format beside those of logs. No line of a log is of it: messages are read whole. */
export const MESSAGE: LogFormat = {
	id: 'message',
	markers: [],
	contextMarkers: [],
	cannotKnow: 'A message tells nothing of the queue, and of the attempts before the last one nothing either.',
	createParser: () => ({ parse: () => false }),
};
