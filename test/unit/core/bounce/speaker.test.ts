import assert from 'node:assert/strict';
import { providerOf } from '../../../../src/core/bounce/speaker';

describe('The provider that spoke', () => {
	it('is known by the end of the host’s name', () => {
		assert.equal(providerOf({ host: 'gmail-smtp-in.l.google.com' }), 'Google');
		assert.equal(providerOf({ host: 'MX1.Mail.ICLOUD.com.' }), 'Apple');
		assert.equal(providerOf({ host: 'notgoogle.com' }), undefined);
	});

	it('is the one with the longest name', () => {
		assert.equal(providerOf({ host: 'hotmail-com.olc.protection.outlook.com' }), 'Outlook.com');
		assert.equal(providerOf({ host: 'example-com.mail.protection.outlook.com' }), 'Microsoft 365');
	});

	it('is known by the recipient’s domain where the host tells nothing', () => {
		assert.equal(providerOf({ host: 'mx.example.net', domain: 'GMX.de' }), 'GMX and web.de');
		assert.equal(providerOf({ host: 'mx1.pphosted.com', domain: 'gmail.com' }), 'Proofpoint');
		assert.equal(providerOf({ domain: 'mail.gmail.com' }), undefined);
	});

	it('is known by what nobody else writes, where nothing else tells', () => {
		assert.equal(providerOf({}, '550 5.7.1 Not taken a1-20020a05.1 - GSMTP'), 'Google');
		assert.equal(providerOf({ host: 'mx1.pphosted.com' }, '550 - gsmtp'), 'Proofpoint');
		assert.equal(providerOf({}, '550 user unknown'), undefined);
	});

	it('is nobody for nobody', () => {
		assert.equal(providerOf({}), undefined);
		assert.equal(providerOf({ host: '', domain: '' }), undefined);
		assert.equal(providerOf({ host: 'a.'.repeat(100_000) }), undefined);
		assert.equal(providerOf({ host: 'constructor', domain: '__proto__' }), undefined);
	});
});
