import type { EventKind } from '../log/event';
import type { Phase } from '../log/phase';

/**
 * What a message is. `failure`, `delay`, `success` tell what became of another message; `feedback` is a complaint about one (RFC 5965);
 * `auto-reply` was sent by a program for somebody who is away; `challenge` asks the sender to prove to be a person; `other` is
 * everything else.
 */
export const MESSAGE_KINDS = ['failure', 'delay', 'success', 'feedback', 'auto-reply', 'challenge', 'other'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What a message says of one recipient. Everything it does not say is absent. */
export interface RecipientReport {
	readonly kind: EventKind;
	readonly recipient?: string;
	/** The address that the message was sent to first, where it is another. */
	readonly originalRecipient?: string;
	/** The field `Action` as it is written, in lower case. */
	readonly action?: string;
	/** The field `Status`: `5.1.1`. */
	readonly status?: string;
	/** The reply, or the words that stand in its place. */
	readonly reply?: string;
	/** Basic reply code. */
	readonly code?: number;
	/** The enhanced code: that of the reply where `Status` says only that it failed. */
	readonly enhanced?: string;
	/** The server that spoke. */
	readonly remoteHost?: string;
	readonly phase?: Phase;
}

/** What a message says, and of which message. */
export interface MessageReport {
	readonly kind: MessageKind;
	readonly recipients: readonly RecipientReport[];
	/** The server that wrote it. */
	readonly reportingHost?: string;
	/** Of the message itself, as its header has them. */
	readonly date?: string;
	readonly subject?: string;
	readonly original: OriginalMessage;
}

/** The message that the report is about. */
export interface OriginalMessage {
	/** Envelope sender; empty for `<>`. */
	readonly sender?: string;
	readonly messageId?: string;
	readonly subject?: string;
	/** When the server took it in, as it is written. */
	readonly arrivalDate?: string;
}
