import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { attachmentList, compilation, problem, receiptList, type OpinionAttachmentView } from '#contract';
import { createDataSource, HousekeepingPg } from '#persistence';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';
import { readPdf } from '../support/read-pdf.js';

const SKANE = 'contact-person-12';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = Buffer.from('%PDF-1.7\nUnderlag från regionen\n');

let api: TestApi;
let db: pg.Pool;
let at: OpinionCase;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
  at = await OpinionCase.open(api);
});
afterAll(async () => {
  await db.end();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const path = (region = '12') => `/cases/${at.id}/opinions/${at.opinion(region)}/attachments`;
const sends = (user: string, name: string, data: Buffer, mediaType = 'application/pdf', region = '12') =>
  api.ask(user, 'POST', `${path(region)}?${new URLSearchParams({ name, mediaType }).toString()}`, {
    raw: data,
    headers: { 'content-type': 'application/octet-stream' },
  });
const refusal = (answer: { json(): unknown; statusCode: number }) => {
  const { code } = problem.parse(answer.json());
  return [answer.statusCode, code];
};
const sent = async (name: string, data: Buffer): Promise<OpinionAttachmentView> => {
  const answer = await sends(SKANE, name, data);
  expect(answer.statusCode).toBe(201);
  return answer.json<OpinionAttachmentView>();
};
const hashOf = ({ document }: OpinionAttachmentView): string => document.replace('sha256:', '');
const fetches = (user: string, file: OpinionAttachmentView) => api.ask(user, 'GET', `${path()}/${hashOf(file)}`);
const names = async (user: string) =>
  attachmentList.parse((await api.ask(user, 'GET', path())).json()).attachments.map(({ name }) => name);
const housekeeping = async () => {
  const dataSource = createDataSource(api.databaseUrl, { role: 'ordna_app', poolMax: 2 });
  await dataSource.initialize();
  await new HousekeepingPg(dataSource, api.clock).run();
  await dataSource.destroy();
};

describe('a file that goes with an opinion', () => {
  let file: OpinionAttachmentView;
  let unused: OpinionAttachmentView;

  it('is sent by the region, and seen by the region alone until the answer is given', async () => {
    file = await sent('Underlag Skåne (1).pdf', PDF);
    unused = await sent('fel.pdf', Buffer.from('%PDF-1.4 fel fil'));
    expect(file).toMatchObject({ name: 'Underlag Skåne (1).pdf', bytes: PDF.length, mediaType: 'application/pdf' });
    expect((await names('contact-deputy-12')).toSorted()).toEqual(['Underlag Skåne (1).pdf', 'fel.pdf']);
    expect((await fetches('contact-deputy-12', file)).statusCode).toBe(200);
    for (const user of ['coordinator', 'evaluator', 'contact-person-14'])
      expect(refusal(await fetches(user, file))).toEqual([404, 'document-not-found']);
    expect((await api.ask('contact-person-14', 'GET', path())).statusCode).toBe(403);
    expect((await api.ask('coordinator', 'GET', path())).statusCode).toBe(403);
  });

  it('is checked for size, kind and content, and refused with a sentence', async () => {
    const html = await sends(SKANE, 'x.html', Buffer.from('<script>'), 'text/html');
    expect(refusal(html)).toEqual([400, 'request-invalid']);
    const wrong = await sends(SKANE, 'x.pdf', Buffer.from('MZ'));
    expect(refusal(wrong)).toEqual([415, 'content-not-as-said']);
    expect(problem.parse(wrong.json()).detail).toContain('spara den på nytt som PDF, Word eller text');
    expect(refusal(await sends(SKANE, 'x.docx', PDF, DOCX))).toEqual([415, 'content-not-as-said']);
    const big = await sends(SKANE, 'x.txt', Buffer.alloc(8 * 1024 * 1024 + 1, 'a'), 'text/plain');
    expect(refusal(big)).toEqual([413, 'body-too-large']);
    expect(refusal(await sends(SKANE, 'a\u0000b.txt', Buffer.from('x'), 'text/plain'))).toEqual([
      400,
      'request-invalid',
    ]);
    expect((await sends('contact-person-14', 'x.pdf', PDF)).statusCode).toBe(403);
    expect((await sends('coordinator', 'x.pdf', PDF)).statusCode).toBe(403);
    expect((await sends('company', 'x.pdf', PDF)).statusCode).toBe(403);
    expect((await api.ask(SKANE, 'GET', `${path()}/x`)).statusCode).toBe(400);
  });

  it('is enclosed by its hash, shown with its name in answer and receipt, and saved under it', async () => {
    const attachments = [
      { document: file.document, secrecy: 'partial' },
      { document: 'Bilaga på papper', secrecy: 'none' },
    ];
    await at.does(SKANE, 'SUBMIT', '12', { ...ANSWER, attachments });
    const { receipts } = receiptList.parse(
      (await at.read('coordinator', `/opinions/${at.opinion('12')}/receipts`)).json(),
    );
    expect(receipts[0]?.answer.attachments).toMatchObject([
      { name: 'Underlag Skåne (1).pdf', bytes: PDF.length, secrecy: 'partial', document: file.document },
      { name: null, document: 'Bilaga på papper', href: null },
    ]);
    const href = receipts[0]?.answer.attachments[0]?.href ?? '';
    expect(new URL(href).pathname).toMatch(new RegExp(`${path()}/${hashOf(file)}$`));
    const got = await fetches('coordinator', file);
    expect([got.statusCode, got.rawPayload.equals(PDF)]).toEqual([200, true]);
    expect(got.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="Underlag Sk_ne _1_.pdf"; filename*=UTF-8''Underlag%20Sk%C3%A5ne%20%281%29.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const paper = await at.read('coordinator', `/receipts/${receipts[0]?.id ?? ''}/document`);
    expect(readPdf(paper.rawPayload).text).toContain('Underlag Skåne (1).pdf');
    expect((await db.query(`SELECT FROM journal_entry j WHERE j.body LIKE '%Underlag Sk%'`)).rowCount).toBe(0);
  });

  it('is closed to those who may not read the answer yet, and to everybody outside, and leaves a mark when opened', async () => {
    const { regions } = compilation.parse(
      (await at.read('contact-person-14', `/opinion-rounds/${at.round}/compilation`)).json(),
    );
    const sealed = regions.find(({ region }) => region === '12')?.sealed === true;
    expect((await fetches('contact-person-14', file)).statusCode).toBe(sealed ? 404 : 200);
    expect((await fetches('company', file)).statusCode).toBeGreaterThanOrEqual(403);
    expect(refusal(await fetches('coordinator', unused))).toEqual([404, 'document-not-found']);
    const { rows } = await db.query(`SELECT o.document_id FROM document_opening o`);
    expect(rows).toContainEqual({ document_id: at.opinion('12') });
  });

  it('goes after a day when no answer and no draft names it; an enclosed one stays with its bytes', async () => {
    const draft = await sent('i-utkastet.pdf', Buffer.from('%PDF-1.4 i utkastet'));
    const before = (await at.read(SKANE, `/opinions/${at.opinion('12')}/draft`)).headers['etag'];
    const revision = Number(String(before).replaceAll('"', ''));
    await at.save(SKANE, '12', revision, { attachments: [{ document: draft.document, secrecy: 'none' }] });
    await housekeeping();
    expect(await names(SKANE)).toContain('fel.pdf');
    api.clock.advance({ hours: 25 });
    await housekeeping();
    expect((await names(SKANE)).toSorted()).toEqual(['Underlag Skåne (1).pdf', 'i-utkastet.pdf']);
    const { rows } = await db.query(`SELECT encode(s.sha256, 'hex') AS hash FROM stored_content s`);
    expect(rows.map(({ hash }: { hash: string }) => hash).toSorted()).toEqual([hashOf(file), hashOf(draft)].toSorted());
  });
});
