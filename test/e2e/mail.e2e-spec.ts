import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  calendarFeedList,
  createdCalendarFeed,
  deliveryPage,
  deliveryView,
  documentPage,
  documentView,
  failedNoticePage,
  mailReceipt,
  noticePage,
  type IncomingDocumentView,
} from '#contract';
import { DiskPost, replyAddress, signId } from '#mail';
import { AddressBookPg, createDataSource, SigningKeysPg, type DataSource } from '#persistence';
import { Database, openWorkPool } from '#queue';
import ICAL from 'ical.js';
import { LetterDesk } from '../../apps/worker/src/letters/letter-desk.js';
import { raiseNotices } from '../../apps/worker/src/notices/raise-notices.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { OutboxWorld } from '../support/outbox-world.js';

let api: TestApi;
let world: OutboxWorld;
let dataSource: DataSource;
let database: Database;
let folder: string;
let replyKey: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ordna-mail-'));
  api = await openTestApi({ ORDNA_DATA: folder });
  world = new OutboxWorld(api.databaseUrl);
  await world.prepare();
  database = new Database(openWorkPool({ databaseUrl: api.databaseUrl, poolMax: 2, onError: () => undefined }));
  dataSource = await createDataSource(api.databaseUrl, { role: 'ordna_app' }).initialize();
  replyKey = await new SigningKeysPg(dataSource).keyFor('mail-reply');
  // Somebody has to ask before the demo persons are there.
  await api.ask('coordinator', 'GET', '/letters');
  const gateway = randomUUID();
  await world.query(`INSERT INTO person (id, name, kind) VALUES ($1, 'Exempel Brevlåda', 'service')`, [gateway]);
  await world.query(
    `INSERT INTO person_login (issuer, subject, person_id) SELECT DISTINCT issuer, 'gateway', $1::uuid FROM person_login`,
    [gateway],
  );
  await world.query(
    `INSERT INTO mandate (id, person_id, role, from_on, recorded_at) VALUES ($1, $2, 'mail-gateway', '2026-01-01', now())`,
    [randomUUID(), gateway],
  );
});

afterEach(async () => {
  await world.query('TRUNCATE incoming_document, bounced_address, notice');
  await world.clear();
});

afterAll(async () => {
  await database.close();
  await dataSource.destroy();
  await world.close();
  await api.close();
  await rm(folder, { recursive: true });
});

/** What the worker does with the events that wait, each job delivered twice. @returns how many there were */
async function raise(): Promise<number> {
  const { rows } = await world.query(
    `SELECT o.id, o.payload FROM outbox o WHERE o.type = 'notify' AND o.done_at IS NULL`,
  );
  const desk = new LetterDesk(database);
  const addressBook = new AddressBookPg(dataSource);
  for (const { id, payload } of [...rows, ...rows])
    await raiseNotices({ sql: database, desk, addressBook, clock: api.clock, publicUrl: '' }, payload, id);
  return rows.length;
}

const personOf = async (subject: string): Promise<string> =>
  (await world.query('SELECT person_id FROM person_login WHERE subject = $1', [subject])).rows[0].person_id;

/** A letter that has been sent to Skåne's contact person. */
async function sentLetter(given: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const row = {
    id: randomUUID(),
    outbox_id: randomUUID(),
    kind: 'task',
    case_id: world.caseId,
    person_id: await personOf('contact-person-12'),
    address: 'maja@region.example',
    locale: 'sv',
    subject: 'Yttrande senast fre 20 feb',
    body_text: 'Hej',
    body_html: '<p>Hej</p>',
    rendered_at: '2026-02-02T08:00:00Z',
    state: 'sent',
    attempts: 1,
    ...given,
  };
  const columns = Object.keys(row);
  await world.query(
    `INSERT INTO letter (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  return row.id;
}

const replyTo = (letterId: string): string => replyAddress({ replies: 'svar@ordna.example' }, replyKey, letterId);

function message({
  to = 'svar@ordna.example',
  headers = [] as readonly string[],
  body = 'Vi behöver en vecka till.',
  id = `<${randomUUID()}@region.example>`,
} = {}): Buffer {
  return Buffer.from(
    [
      'From: =?utf-8?Q?Maja_Exempelgr=C3=A9n?= <maja@region.example>',
      `To: ${to}`,
      'Subject: =?utf-8?Q?Sv:_l=C3=A4ngre_tid?=',
      'Date: Mon, 02 Feb 2026 09:00:00 +0100',
      `Message-ID: ${id}`,
      ...headers,
      'Content-Type: text/plain; charset=utf-8',
      '',
      body,
    ].join('\r\n'),
  );
}

const handOver = (raw: Buffer, user: string | null = 'gateway') =>
  api.ask(user, 'POST', '/incoming-documents', { raw, headers: { 'content-type': 'message/rfc822' } });

async function taken(raw: Buffer): Promise<IncomingDocumentView> {
  const answer = await handOver(raw);
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  const { id } = mailReceipt.parse(answer.json());
  const found = await api.ask('registrar', 'GET', `/incoming-documents/${id}`);
  return documentView.parse(found.json());
}

describe('the mail door', () => {
  it('files a reply on the case of the letter whose address it came to', async () => {
    const letterId = await sentLetter();
    const document = await taken(message({ to: replyTo(letterId).toUpperCase() }));
    expect(document).toMatchObject({
      kind: 'letter',
      state: 'filed',
      caseId: world.caseId,
      letterId,
      senderName: 'Maja Exempelgrén',
      senderAddress: 'maja@region.example',
      subject: 'Sv: längre tid',
      text: 'Vi behöver en vecka till.',
    });
  });

  it('finds the case by what a message answers when it came to no address of a letter', async () => {
    const letterId = await sentLetter();
    const named = `References: <other@x.example>\r\n <letter.${letterId}@ordna.example>`;
    expect(await taken(message({ headers: [named] }))).toMatchObject({ state: 'filed', letterId });
  });

  it('keeps the rest for a registrar, who says which case it belongs to', async () => {
    const forged = `svar+${signId(Buffer.alloc(32, 1), await sentLetter())}@ordna.example`;
    const { id, state } = await taken(message({ to: forged }));
    expect(state).toBe('unfiled');
    const unfiled = await api.ask('registrar', 'GET', '/incoming-documents?state=unfiled');
    expect(documentPage.parse(unfiled.json()).incomingDocuments.map((one) => one.id)).toEqual([id]);
    const filing = (caseId: string, user = 'registrar') =>
      api.ask(user, 'POST', `/incoming-documents/${id}/filings`, { body: { caseId } });
    expect((await filing(world.caseId, 'coordinator')).json()).toMatchObject({ code: 'role-not-allowed' });
    expect((await filing(randomUUID())).json()).toMatchObject({ status: 404, code: 'case-not-found' });
    expect((await filing(world.caseId)).json()).toMatchObject({ state: 'filed', caseId: world.caseId });
  });

  it('keeps a message once, however often and by whichever way it comes', async () => {
    const id = '<same@region.example>';
    const first = mailReceipt.parse((await handOver(message({ id }))).json());
    const again = mailReceipt.parse(
      (await handOver(Buffer.concat([Buffer.from('Received: from mx.example\r\n'), message({ id })]))).json(),
    );
    expect([first.isNew, again.isNew, again.id]).toEqual([true, false, first.id]);
    expect(await world.count('incoming_document')).toBe(1);
  });

  it('keeps what came with it by name and size, and gives the whole message to be saved, not shown', async () => {
    const parts = [
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Hej</p><script>alert(1)</script><img src="https://spy.example/x.png">',
      '--b',
      'Content-Type: application/pdf; name="underlag.pdf"',
      'Content-Disposition: attachment; filename="underlag.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--b--',
      '',
    ].join('\r\n');
    const raw = Buffer.from(`From: maja@region.example\r\nTo: svar@ordna.example\r\nSubject: x\r\n${parts}`);
    const document = await taken(raw);
    expect(document.attachments).toEqual([{ name: 'underlag.pdf', type: 'application/pdf', size: 5 }]);
    expect(document.text).toContain('Hej');
    expect(document.text).not.toMatch(/<|alert|spy/);
    const download = await api.ask('registrar', 'GET', `/incoming-documents/${document.id}/message`);
    expect(download.headers).toMatchObject({
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="${document.id}.eml"`,
      'x-content-type-options': 'nosniff',
    });
    expect(download.rawPayload.equals(raw)).toBe(true);
  });

  it('is open to mail gateways alone, for messages alone, of ten megabytes at most', async () => {
    expect((await handOver(message(), null)).statusCode).toBe(401);
    expect((await handOver(message(), 'coordinator')).statusCode).toBe(403);
    expect((await api.ask('gateway', 'POST', '/incoming-documents', { body: {} })).statusCode).toBe(415);
    expect((await api.ask('gateway', 'GET', '/incoming-documents')).statusCode).toBe(403);
    expect((await handOver(Buffer.alloc(0))).statusCode).toBe(400);
    expect((await handOver(Buffer.from('not a message'))).json()).toMatchObject({ code: 'message-unreadable' });
    expect((await handOver(Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))).statusCode).toBe(413);
    const wrongPlace = await api.ask('coordinator', 'POST', '/cases', {
      raw: message(),
      headers: { 'content-type': 'message/rfc822' },
    });
    expect(wrongPlace.statusCode).toBe(415);
  });

  it('survives whatever a message holds', async () => {
    const odd = [
      Buffer.from('From: \u0000\ud800 <a@b>\r\nSubject: =?utf-8?B?////?=\r\n\r\n\u0000'),
      Buffer.from(`From: a@b.example\r\nTo: ${'x'.repeat(5000)}@b.example\r\n\r\n${'(('.repeat(2000)}`),
      Buffer.from([0xff, 0xfe, 0x0d, 0x0a]),
      Buffer.from('From: a@b.example\r\nContent-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n--\r\n'),
    ];
    for (const raw of odd) expect([201, 400]).toContain((await handOver(raw)).statusCode);
  });
});

const report = (letterId: string, { action = 'failed', status = '5.1.1' } = {}): Buffer =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.region.example',
      `To: ${replyTo(letterId)}`,
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <${randomUUID()}@mx.region.example>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Sorry.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.region.example',
      '',
      `Action: ${action}`,
      `Status: ${status}`,
      '',
      '--b--',
      '',
    ].join('\r\n'),
  );

describe('what machines write', () => {
  it('marks a letter that came back for good, and its address, and has a coordinator told', async () => {
    const letterId = await sentLetter();
    expect(await taken(report(letterId))).toMatchObject({ kind: 'bounce', state: 'set-aside', letterId });
    const letter = await api.ask('coordinator', 'GET', `/letters/${letterId}`);
    expect(deliveryView.parse(letter.json())).toMatchObject({ state: 'bounced', lastError: '5.1.1' });
    expect((await world.query('SELECT address, status FROM bounced_address')).rows).toEqual([
      { address: 'maja@region.example', status: '5.1.1' },
    ]);
    expect((await world.query(`SELECT payload FROM outbox WHERE type = 'bounce-alarm'`)).rows).toEqual([
      { payload: { letterId } },
    ]);
  });

  it('thinks nothing of a letter that is only late', async () => {
    const letterId = await sentLetter();
    await taken(report(letterId, { action: 'delayed', status: '4.4.1' }));
    expect((await api.ask('coordinator', 'GET', `/letters/${letterId}`)).json()).toMatchObject({ state: 'sent' });
    expect(await world.count('bounced_address')).toBe(0);
  });

  it('sets automatic answers aside', async () => {
    const letterId = await sentLetter();
    const headers = ['Auto-Submitted: auto-replied'];
    expect(await taken(message({ to: replyTo(letterId), headers }))).toMatchObject({
      kind: 'auto-reply',
      state: 'set-aside',
      letterId,
    });
  });
});

describe('letters that have not come through', () => {
  it('are listed without what they say, and tried again when a coordinator asks', async () => {
    const failed = await sentLetter({ state: 'failed', last_error: 'smtp-550' });
    await sentLetter();
    await world.query(`INSERT INTO bounced_address VALUES ('maja@region.example', $1, '5.1.1', now())`, [failed]);
    const list = deliveryPage.parse((await api.ask('auditor', 'GET', '/letters?state=failed')).json());
    expect(list.letters.map(({ id, lastError }) => [id, lastError])).toEqual([[failed, 'smtp-550']]);
    expect(JSON.stringify(list)).not.toContain('Hej');
    expect((await api.ask('contact-person-12', 'GET', '/letters')).statusCode).toBe(403);
    expect((await api.ask('auditor', 'POST', `/letters/${failed}/retries`)).statusCode).toBe(403);
    for (let n = 0; n < 2; n += 1) {
      const retried = await api.ask('coordinator', 'POST', `/letters/${failed}/retries`);
      expect(retried.statusCode).toBe(201);
      expect(deliveryView.parse(retried.json())).toMatchObject({ state: 'waiting' });
    }
    expect((await api.ask('coordinator', 'POST', `/letters/${randomUUID()}/retries`)).statusCode).toBe(404);
  });

  it('are listed as notices where a place was vacant, and looked for again: who has come hears of it, and nobody else', async () => {
    await world.query(`UPDATE mandate SET ended_on = '2026-01-31' WHERE region = '09' AND role LIKE 'contact-%'`);
    const event = { notice: 'wait-issued', caseId: world.caseId, instanceId: randomUUID(), seq: 1 };
    await world.seedRow('notify', event, api.clock.now());
    expect(await raise()).toBe(1);
    const list = async () =>
      failedNoticePage.parse((await api.ask('coordinator', 'GET', '/failed-notices')).json()).failedNotices;
    const [failed, ...others] = await list();
    expect([failed?.region, failed?.text, others]).toEqual(['09', 'Rådet rekommenderar regionerna att avvakta.', []]);
    const retry = async () => {
      api.clock.advance({ minutes: 1 });
      const answer = await api.ask('coordinator', 'POST', `/failed-notices/${failed?.id}/retries`);
      expect(answer.json()).toMatchObject({ state: 'retried' });
      return raise();
    };

    const heard = async () =>
      new Set((await world.query('SELECT person_id FROM notice')).rows.map((row) => row.person_id));
    const before = await heard();
    expect(await retry()).toBe(1);
    expect(await heard()).toEqual(before);
    expect((await list()).map(({ id }) => id)).toEqual([failed?.id]);

    const newcomer = await personOf('auditor');
    const mandate = {
      personId: newcomer,
      role: 'contact-person',
      region: '09',
      field: 'medicines',
      from: '2026-02-02',
    };
    expect((await api.ask('coordinator', 'POST', '/mandates', { body: mandate })).statusCode).toBe(201);
    const known = await world.count('notice');
    expect(await retry()).toBe(1);
    expect(await heard()).toEqual(new Set([...before, newcomer]));
    expect(await world.count('notice')).toBe(known + 1);
    expect(await list()).toEqual([]);
    for (const [user, region] of [
      ['auditor', '09'],
      ['contact-person-12', '12'],
    ] as const) {
      const own = noticePage.parse((await api.ask(user, 'GET', '/notices')).json());
      expect(own.notices.map((notice) => [notice.notice, notice.region])).toEqual([['wait-issued', region]]);
    }
    expect((await api.ask('contact-person-12', 'GET', `/notices/${failed?.id}`)).statusCode).toBe(404);
  });
});

describe('a calendar', () => {
  const pathOf = (url: string): string => `/${new URL(url).pathname}`;

  it('shows the last days of one’s own tasks to whoever has its address, until it is revoked', async () => {
    const instanceId = await world.seedOpinion({ kind: 'inclusion', question: null });
    const at = new Date('2026-02-02T08:00:00Z');
    await world.seedLetters({ count: 1, at, region: '12', dueOn: '2026-02-20', instanceId });
    const other = await world.seedOpinion({ kind: 'inclusion', question: null });
    await world.seedLetters({ count: 1, at, region: '20', dueOn: '2026-02-20', instanceId: other });
    const created = await api.ask('contact-person-12', 'POST', '/calendar-feeds', { body: {} });
    expect(created.statusCode).toBe(201);
    const { url, id } = createdCalendarFeed.parse(created.json());
    expect(
      (await world.query('SELECT secret_hash FROM calendar_feed')).rows[0].secret_hash.toString('hex'),
    ).not.toContain(url.slice(-44, -4));
    const feed = await api.ask(null, 'GET', pathOf(url));
    expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const events = new ICAL.Component(ICAL.parse(feed.body))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
      ['Lämna yttrande: Tarvexa vid Svår hemofili A', '2026-02-20'],
    ]);
    const etag = String(feed.headers['etag']);
    const known = await api.ask(null, 'GET', pathOf(url), { headers: { 'if-none-match': `W/${etag}` } });
    expect([known.statusCode, known.body]).toEqual([304, '']);
    expect((await api.ask('contact-person-20', 'POST', `/calendar-feeds/${id}/revocations`)).statusCode).toBe(404);
    expect((await api.ask('contact-person-12', 'POST', `/calendar-feeds/${id}/revocations`)).statusCode).toBe(201);
    expect((await api.ask(null, 'GET', pathOf(url))).statusCode).toBe(404);
    const list = calendarFeedList.parse((await api.ask('contact-person-12', 'GET', '/calendar-feeds')).json());
    expect(list.calendarFeeds.map(({ revokedAt }) => revokedAt === null)).toEqual([false]);
    expect(JSON.stringify(list)).not.toContain(url);
  });

  it('can be of one role, and shows a council its meetings', async () => {
    await world.query(
      `INSERT INTO instance (id, case_id, chart, version, key, parent_id, ordinal, value, context, entered, fired, done)
       VALUES ($1, $2, 'council-item', 1, null, null, 9, '"scheduled"', '{"meetingOn": "2026-02-12"}', '{}', '{}', false)`,
      [randomUUID(), world.caseId],
    );
    const make = (user: string, role: string) =>
      api.ask(user, 'POST', '/calendar-feeds', { body: { role, locale: 'en' } });
    expect((await make('contact-person-12', 'council-member')).json()).toMatchObject({ code: 'role-not-allowed' });
    const { url } = createdCalendarFeed.parse((await make('council-member', 'council-member')).json());
    const feed = await api.ask(null, 'GET', pathOf(url));
    const events = new ICAL.Component(ICAL.parse(feed.body))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    expect(events.map(({ summary, startDate, uid }) => [summary, startDate.toString(), uid])).toEqual([
      ['Meeting of the NT Council', '2026-02-12', 'meeting-nt-2026-02-12@ordna'],
    ]);
  });

  it.each(['', 'x', '0'.repeat(40), '%00'])(
    'leads nowhere at an address that was never given out: %s',
    async (secret) => {
      expect((await api.ask(null, 'GET', `//kalender/${secret}.ics`)).statusCode).toBe(404);
    },
  );
});

describe('the way out of digests', () => {
  it('is one press away, changes nothing when it is only looked at, and is nobody else’s', async () => {
    const personId = await personOf('contact-person-12');
    const token = signId(await new SigningKeysPg(dataSource).keyFor('unsubscribe'), personId);
    const choice = async (): Promise<string> =>
      (await world.query('SELECT digest FROM person WHERE id = $1', [personId])).rows[0].digest;
    await world.query(`UPDATE person SET digest = 'daily' WHERE id = $1`, [personId]);
    const page = await api.ask(null, 'GET', `//brev/avsluta/${token}`);
    expect([page.statusCode, await choice()]).toEqual([200, 'daily']);
    expect(page.body).toContain('<button class="button">Avsluta sammandragen</button>');
    await world.query(`UPDATE person SET locale = 'en' WHERE id = $1`, [personId]);
    const english = await api.ask(null, 'GET', `//brev/avsluta/${token}`, { headers: { 'accept-language': 'sv' } });
    expect(english.body).toContain('<button class="button">End the digests</button>');
    await world.query(`UPDATE person SET locale = 'sv' WHERE id = $1`, [personId]);
    const oneClick = {
      raw: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    for (let n = 0; n < 2; n += 1)
      expect((await api.ask(null, 'POST', `//brev/avsluta/${token}`, oneClick)).statusCode).toBe(200);
    expect(await choice()).toBe('none');
    const forged = signId(replyKey, personId);
    expect((await api.ask(null, 'POST', `//brev/avsluta/${forged}`, oneClick)).statusCode).toBe(404);
    expect((await api.ask(null, 'GET', `//brev/avsluta/x`)).statusCode).toBe(404);
  });
});

describe('caught letters', () => {
  const letterId = randomUUID();
  const here = { remoteAddress: '127.0.0.1' };

  beforeAll(() =>
    new DiskPost(join(folder, 'post')).send({
      letterId,
      messageId: `<letter.${letterId}@ordna.example>`,
      fromName: 'NT-rådets kansli via Ordna',
      from: 'ordna@ordna.example',
      to: 'maja@region.example',
      replyTo: 'svar@ordna.example',
      locale: 'sv',
      subject: 'Yttrande <b>senast</b> fre 20 feb',
      text: 'Hej <script>',
      html: '<!doctype html><html><head></head><body><p>Hej Maja</p></body></html>',
      calendar: 'BEGIN:VCALENDAR',
      unsubscribeUrl: null,
      writtenAt: new Date('2026-02-02T08:00:00Z'),
    }),
  );

  it('are listed and read in the browser of this machine', async () => {
    const list = await api.ask(null, 'GET', '//post', here);
    expect(list.statusCode).toBe(200);
    expect(list.body).toContain('Yttrande &lt;b&gt;senast&lt;/b&gt; fre 20 feb');
    const letter = await api.ask(null, 'GET', `//post/${letterId}`, here);
    expect(letter.body).toContain('Hej &lt;script&gt;');
    expect(letter.body).toContain('maja@region.example');
    expect(letter.body).toContain('BEGIN:VCALENDAR');
    expect(letter.body).toMatch(/<iframe sandbox="(?![^"]*allow-scripts)(?![^"]*allow-same-origin)/);
    const html = await api.ask(null, 'GET', `//post/${letterId}/html`, here);
    expect(html.body).toContain('Hej Maja');
    expect(html.headers['content-security-policy']).toMatch(/^sandbox .*default-src 'none'/);
  });

  it('are listed with those that wait for a working day, which can be read too', async () => {
    expect((await api.ask(null, 'GET', '//post', here)).body).not.toContain('Brev som väntar');
    const waitingId = await sentLetter({
      state: 'waiting',
      attempts: 1,
      last_error: 'day-off',
      next_try_at: '2026-02-09T06:00:00Z',
      subject: 'Sammanställ <i>rundan</i>',
      body_text: 'Hej <script>',
      body_html: '<!doctype html><html><head></head><body><p>Runda stängd</p></body></html>',
      calendar: 'BEGIN:VCALENDAR',
    });
    const list = await api.ask(null, 'GET', '//post', here);
    expect(list.body).toContain('Brev som väntar');
    expect(list.body).toContain('Sammanställ &lt;i&gt;rundan&lt;/i&gt;');
    expect(list.body).toMatch(/Till [^<]*@ordna\.example\. Lämnar måndag 9 februari kl\. 07\.00/);
    expect(list.body).toContain('Yttrande &lt;b&gt;senast&lt;/b&gt; fre 20 feb');
    const english = await api.ask(null, 'GET', '//post', { ...here, headers: { 'accept-language': 'en' } });
    expect(english.body).toContain('Leaves on Monday 9 February at 07:00');
    const letter = await api.ask(null, 'GET', `//post/${waitingId}`, here);
    expect(letter.body).toContain('Lämnar måndag 9 februari kl. 07.00');
    expect(letter.body).toContain('Hej &lt;script&gt;');
    expect(letter.body).toContain('BEGIN:VCALENDAR');
    expect(letter.body).toMatch(/<iframe sandbox="(?![^"]*allow-scripts)(?![^"]*allow-same-origin)/);
    const html = await api.ask(null, 'GET', `//post/${waitingId}/html`, here);
    expect(html.body).toContain('Runda stängd');
    expect(html.headers['content-security-policy']).toMatch(/^sandbox .*default-src 'none'/);
    const elsewhere = await api.ask(null, 'GET', `//post/${waitingId}`, { remoteAddress: '10.0.0.7' });
    expect(elsewhere.statusCode).toBe(404);
    await world.query(`UPDATE letter SET state = 'dropped' WHERE id = $1`, [waitingId]);
    expect((await api.ask(null, 'GET', `//post/${waitingId}`, here)).statusCode).toBe(404);
    expect((await api.ask(null, 'GET', `//post/${randomUUID()}`, here)).statusCode).toBe(404);
  });

  it('are nowhere to be seen from elsewhere', async () => {
    for (const path of ['//post', `//post/${letterId}`, `//post/${letterId}/html`]) {
      expect((await api.ask(null, 'GET', path, { remoteAddress: '10.0.0.7' })).statusCode).toBe(404);
      const relayed = { ...here, headers: { 'x-forwarded-for': '10.0.0.7' } };
      expect((await api.ask(null, 'GET', path, relayed)).statusCode).toBe(404);
    }
    expect((await api.ask(null, 'GET', '//post/..%2f..%2fetc%2fpasswd', here)).statusCode).toBe(404);
  });
});

it('logs nothing unforeseen on all these ways', () => expect(api.errors).toEqual([]));
