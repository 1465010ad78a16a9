import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type PagePart, type Workbench } from './workbench';

/** A hover that is higher has to be scrolled. */
const VISIBLE_HEIGHT = 250;

const postfix = (place: { readonly at: string; readonly to: string; readonly relay: string; readonly dsn: string }, said: string): string =>
	`Nov 24 ${place.at} mx1 postfix/smtp[2117]: 7A9C3600B1: to=<${place.to}>, relay=${place.relay}, delay=1.9, delays=0.1/0.01/0.7/1.1, dsn=${place.dsn}, status=${place.dsn.startsWith('4') ? 'deferred' : 'bounced'} (${said})`;

/** Replies of large providers, in words of the test’s own. */
const providers = [
	postfix(
		{ at: '06:27:42', to: 'ada@gmail.example', relay: 'gmail-smtp-in.l.google.com[192.0.2.27]:25', dsn: '5.7.26' },
		'host gmail-smtp-in.l.google.com[192.0.2.27] said: 550-5.7.26 Unauthenticated email from example.net is not accepted due to domain\'s DMARC policy. 550-5.7.26 Ask the administrator of example.net about it. ' +
			'550 5.7.26 For more see https://support.google.com/mail/?p=DmarcRejection x1-20gsmtp (in reply to end of DATA command)',
	),
	postfix(
		{ at: '06:34:15', to: 'kurt@example.com', relay: 'example-com.mail.protection.outlook.com[198.51.100.40]:25', dsn: '5.7.1' },
		'host example-com.mail.protection.outlook.com[198.51.100.40] said: 550 5.7.1 Service unavailable, Client host [192.0.2.10] blocked using Spamhaus. To ask for removal see https://www.spamhaus.org/query/ip/192.0.2.10 (AS3130) (in reply to MAIL FROM command)',
	),
	postfix({ at: '06:35:50', to: 'rosa@example.org', relay: 'none', dsn: '4.4.1' }, 'connect to mx.example.org[203.0.113.180]:25: Connection refused').replace('dsn=4.4.1, ', ''),
];

async function openProviders(workbench: Workbench): Promise<void> {
	writeFileSync(path.join(workbench.folder, 'providers.maillog'), `${providers.join('\n')}\n`);
	await workbench.openFile('providers.maillog');
}

async function heightOfHover(workbench: Workbench): Promise<number> {
	const hover = workbench.page.locator('.monaco-hover:visible .hover-contents').first();
	return hover.evaluate((element) => element.scrollHeight);
}

/** The editor beside the side bar, as far down as the hover goes. */
async function editorWithHover({ page }: Workbench): Promise<PagePart> {
	const hover = await page.locator('.monaco-hover:visible').first().boundingBox();
	return { x: 352, y: 0, width: 880, height: Math.max(400, (hover?.y ?? 0) + (hover?.height ?? 0) + 16) };
}

/** A hover goes when the theme changes, so it is called again. */
async function pictureInLight(workbench: Workbench, word: string, name: string): Promise<void> {
	await workbench.inLightTheme(async () => {
		await workbench.hover(word);
		await workbench.screenshot(name, await editorWithHover(workbench));
	});
}

describe('The hover on a reply', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ settings: { 'editor.wordWrap': 'on' } });
	});

	after(() => workbench.close());

	it('explains the pair of codes and is not a wall of text', async () => {
		await workbench.openFile('mail.log');
		await workbench.goToLine(16);
		// Of the reply in line 16; one word, which no wrapped line parts.
		const words = await workbench.hover('listed');
		assert.match(words, /permanent/);
		assert.match(words, /First:/);
		await workbench.screenshot('hover-pair');
		assert.ok((await heightOfHover(workbench)) <= VISIBLE_HEIGHT, `${await heightOfHover(workbench)} px high`);
		await pictureInLight(workbench, 'listed', 'hover-pair-light');
	});

	it('opens the reply as a page', async () => {
		await workbench.hover('listed');
		await workbench.page.locator('.monaco-hover:visible a', { hasText: 'Open as Page' }).click();
		await workbench.page.locator('.tab.active', { hasText: 'Reply 550 5.7.1' }).waitFor();
		await workbench.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('h1').waitFor();
		await workbench.screenshots('reply-page');
	});

	for (const { name, word, says } of [
		{ name: 'hover-gmail-dmarc', word: 'Unauthenticated', says: /at Google[^]*AuthFailure[^]*DMARC/ },
		{ name: 'hover-outlook-blocklist', word: 'blocked', says: /Spamhaus at Microsoft 365[^]*look up 192\.0\.2\.10[^]*ask for removal/ },
		{ name: 'hover-without-code', word: 'refused', says: /NetworkError[^]*temporary/ },
	]) {
		it(`fits without scrolling (${name})`, async () => {
			await openProviders(workbench);
			const words = await workbench.hover(word);
			assert.match(words, says);
			await workbench.screenshot(name, await editorWithHover(workbench));
			assert.ok((await heightOfHover(workbench)) <= VISIBLE_HEIGHT, `${await heightOfHover(workbench)} px high`);
			await pictureInLight(workbench, word, `${name}-light`);
		});
	}

	it('shows all with the same reason in the view', async () => {
		await openProviders(workbench);
		await workbench.hover('refused');
		await workbench.page.locator('.monaco-hover:visible a', { hasText: 'Show All with This Reason' }).click();
		await workbench.treeItem('Network error').waitFor();
		await workbench.screenshots('show-reason');
	});
});
