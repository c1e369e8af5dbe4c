import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  actList,
  caseView,
  commentList,
  journalPage,
  performedAct,
  problem,
  publishedAnswers,
  textChanges,
  textList,
  textVersionView,
} from '#contract';
import { pointerTo } from '#passages';
import { NOMINATION } from '../support/story/facts.js';
import { apiForAll } from '../support/api-for-all.js';

const api = apiForAll();
let id: string;
let round: string;
const opinions = new Map<string, string>();

const NOBODY = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01';
const FIRST = 'Utkast till rekommendation\n\nLäkemedlet bör användas. Effekten är osäker.\n\nPatienten följs i fem år.';
const SECOND = 'Utkast till rekommendation\n\nLäkemedlet kan användas. Effekten är mycket osäker.';
const PROFILE = {
  caseKey: 'textmedel+exempelsjukdom',
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product: 'Textmedel',
  substance: 'exempelsubstans',
  indication: 'Exempelsjukdom hos vuxna',
  company: 'Exempelbolaget AB',
};

const perform = (user: string, act: string, instanceId: string | undefined, facts: object) =>
  api.ask(user, 'POST', `/cases/${id}/acts`, { body: { act, facts, ...(instanceId && { instanceId }) } });
async function performed(user: string, act: string, instanceId: string | undefined, facts: object): Promise<void> {
  const answer = await perform(user, act, instanceId, facts);
  expect([act, answer.statusCode, answer.statusCode === 201 ? null : answer.json()]).toEqual([act, 201, null]);
}
const passage = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return pointerTo(text, { start, end: start + quote.length });
};
const comments = async (user: string, query = '') =>
  commentList.parse((await api.ask(user, 'GET', `/cases/${id}/texts/${round}/comments${query}`)).json());
async function refused(user: string, path: string): Promise<readonly [number, string]> {
  const answer = await api.ask(user, 'GET', path);
  return [answer.statusCode, problem.parse(answer.json()).code];
}

beforeAll(async () => {
  const body = { profile: PROFILE, chart: 'medicine-case', act: 'NOMINATED', facts: NOMINATION };
  const opened = await api.ask('contact-person-12', 'POST', '/cases', { body });
  expect([opened.statusCode, opened.statusCode === 201 ? null : opened.json()]).toEqual([201, null]);
  id = performedAct.parse(opened.json()).caseId;
  await performed('coordinator', 'ACCEPT_NOMINATION', undefined, {});
  const { instances } = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`)).json());
  round = instances.find((one) => one.chart === 'opinion-round')?.id ?? '';
  for (const one of instances) if (one.chart === 'opinion') opinions.set(one.key ?? '', one.id);
  await performed('coordinator', 'PUT_OUT_TEXT', round, { title: 'Utkast', body: FIRST });
});

describe('opinions on a text', () => {
  it('a text is read as it was put out, with its paragraphs, by those within the collaboration', async () => {
    const { texts } = textList.parse((await api.ask('contact-person-20', 'GET', `/cases/${id}/texts`)).json());
    expect(texts).toMatchObject([{ id: round, title: 'Utkast', roundKind: 'inclusion', versions: [{ version: 1 }] }]);
    const at = `/cases/${id}/texts/${round}/versions`;
    const known = texts[0]?.versions[0]?.id ?? '';
    const version = textVersionView.parse((await api.ask('contact-person-20', 'GET', `${at}/${known}`)).json());
    expect(version.body).toBe(FIRST);
    expect(version.paragraphs.map(({ start, end }) => FIRST.slice(start, end))).toEqual(FIRST.split('\n\n'));
    expect(await refused('coordinator', `${at}/${NOBODY}`)).toEqual([404, 'text-not-found']);
    expect(await refused('coordinator', `/cases/${id}/texts/${NOBODY}/versions/${known}`)).toEqual([
      404,
      'text-not-found',
    ]);
    expect(await refused('coordinator', `/cases/${NOBODY}/texts`)).toEqual([404, 'case-not-found']);
    expect(await refused('coordinator', `${at}/1`)).toEqual([400, 'request-invalid']);
    expect((await refused('company-1', `/cases/${id}/texts`))[0]).toBe(403);
  });

  it('a region comments on a passage and sees its own comments only, while the round is open', async () => {
    const effect = { version: 1, passage: passage(FIRST, 'Effekten är osäker.'), text: 'Hur osäker?' };
    await performed('contact-person-12', 'COMMENT', opinions.get('12'), effect);
    const years = { version: 1, passage: passage(FIRST, 'i fem år'), text: 'Varför fem?' };
    await performed('contact-person-20', 'COMMENT', opinions.get('20'), years);
    const invented = await perform('contact-person-20', 'COMMENT', opinions.get('20'), {
      ...years,
      passage: { ...years.passage, quote: 'i tio år' },
    });
    expect([invented.statusCode, problem.parse(invented.json()).detail]).toEqual([
      400,
      expect.stringContaining('står inte i den versionen av texten'),
    ]);
    const skane = await comments('contact-person-12');
    expect(skane.comments.map(({ id: one }) => one)).toEqual(['12-1']);
    expect(skane).toMatchObject({ complete: false, unanswered: 1 });
    expect(await comments('contact-person-01')).toMatchObject({ comments: [], complete: false });
    expect(await comments('preparer')).toMatchObject({ comments: [], complete: false });
    expect((await comments('coordinator')).comments.map(({ id: one }) => one)).toEqual(['12-1', '20-1']);

    const page = journalPage.parse(
      (await api.ask('contact-person-01', 'GET', `/cases/${id}/journal-entries?limit=100`)).json(),
    );
    const sealed = page.entries.filter(({ act }) => act === 'COMMENT' || act === 'COMMENT_RECORDED');
    expect(sealed.map(({ facts }) => facts)).toEqual([null, null, null, null]);
    expect(JSON.stringify(page)).not.toContain('Hur osäker');
  });

  it('a revision moves the comments along, shows what is orphaned, and what changed', async () => {
    await performed('preparer', 'REVISE_TEXT', round, { body: SECOND, changes: 'Uppföljningen är struken.' });
    const found = await comments('coordinator');
    expect(found).toMatchObject({ orphaned: 1, unanswered: 2, complete: true });
    const [effect, years] = found.comments;
    expect(SECOND.slice(effect?.place.start ?? 0, effect?.place.end ?? 0)).toBe('Effekten är mycket osäker.');
    expect(effect?.place).toMatchObject({ version: 2, status: 'attached', paragraph: 2 });
    expect(years?.place).toMatchObject({ version: 2, status: 'orphaned', start: null });
    const first = (await comments('coordinator', '?version=1')).comments;
    expect(first.map(({ place }) => [place.confidence, FIRST.slice(place.start ?? 0, place.end ?? 0)])).toEqual([
      [1, 'Effekten är osäker.'],
      [1, 'i fem år'],
    ]);
    const changes = textChanges.parse(
      (await api.ask('contact-person-01', 'GET', `/cases/${id}/texts/${round}/changes`)).json(),
    );
    expect(changes.changes.map(({ kind }) => kind)).toEqual(['unchanged', 'changed', 'removed']);
    expect(await refused('coordinator', `/cases/${id}/texts/${round}/changes?from=2&to=9`)).toEqual([
      404,
      'text-not-found',
    ]);
  });

  it('every comment is answered before the round is compiled, and the refusal says what to do', async () => {
    for (const [code, instance] of opinions)
      await performed(`contact-person-${code}`, 'SUBMIT', instance, {
        stance: 'yes',
        criteria: [{ criterion: 'severity', judgement: 'met', reason: 'Så är det.' }],
        decidedBy: 'Läkemedelskommittén',
      });
    await performed('coordinator', 'CLOSE_ROUND', round, {});
    expect((await comments('contact-person-01')).comments).toHaveLength(2);
    const refusal = problem.parse((await perform('coordinator', 'COMPILE_ROUND', round, {})).json());
    expect(refusal.detail).toContain('2 kommentarer på texten');
    const { acts } = actList.parse(
      (await api.ask('coordinator', 'GET', `/cases/${id}/acts?instanceId=${round}`)).json(),
    );
    expect(acts.find(({ act }) => act === 'COMPILE_ROUND')?.whyNot).toMatchObject({
      code: 'comments-unanswered',
      remedies: [{ act: 'ANSWER_COMMENT', allowed: true }],
    });
    const answer = (region: string, how: string) =>
      performed('preparer', 'ANSWER_COMMENT', round, { region, number: 1, answer: how, reason: `Skäl ${region}.` });
    await answer('12', 'considered');
    await answer('20', 'not-considered');
    expect((await comments('contact-person-20')).comments[1]).toMatchObject({
      id: '20-1',
      answer: { answer: 'not-considered', label: 'Ej beaktat', reason: 'Skäl 20.', inVersion: 2 },
    });
    await performed('coordinator', 'COMPILE_ROUND', round, {});
  });

  it('an answer is corrected after that, and both are kept', async () => {
    await performed('preparer', 'ANSWER_COMMENT', round, {
      region: '20',
      number: 1,
      answer: 'partly',
      reason: 'Fem år står kvar, skälet är tillagt.',
    });
    expect((await comments('contact-person-20')).comments[1]?.answer).toMatchObject({
      label: 'Delvis beaktat',
      earlier: [{ answer: 'not-considered', label: 'Ej beaktat', reason: 'Skäl 20.', inVersion: 2 }],
    });
    const { entries } = journalPage.parse(
      (await api.ask('coordinator', 'GET', `/cases/${id}/journal-entries?limit=100`)).json(),
    );
    const given = entries.filter(({ act, facts }) => act === 'ANSWER_COMMENT' && facts?.['region'] === '20');
    expect(new Set(given.map(({ facts }) => facts?.['answer']))).toEqual(new Set(['not-considered', 'partly']));
  });

  it('answers are public once they are published, and of them only what may be', async () => {
    const at = `/cases/${id}/texts/${round}/published-answers`;
    expect(await refused('coordinator', at)).toEqual([404, 'answers-not-published']);
    await performed('coordinator', 'PUBLISH_ANSWERS', round, { namesRegions: true });
    const published = publishedAnswers.parse((await api.ask('public', 'GET', at)).json());
    expect(published.answers).toEqual([
      {
        region: '12',
        regionName: 'Region Skåne',
        quote: 'Effekten är osäker.',
        comment: 'Hur osäker?',
        answer: 'considered',
        label: 'Beaktat',
        reason: 'Skäl 12.',
        correctedOn: null,
      },
      {
        region: '20',
        regionName: 'Region Dalarna',
        quote: 'i fem år',
        comment: 'Varför fem?',
        answer: 'partly',
        label: 'Delvis beaktat',
        reason: 'Fem år står kvar, skälet är tillagt.',
        correctedOn: null,
      },
    ]);
    expect((await refused('public', `/cases/${id}/texts/${round}/comments`))[0]).toBe(403);
  });

  it('an answer is corrected in public too, until the item that rests on the text goes to the council', async () => {
    const last = { region: '12', number: 1, answer: 'partly', reason: 'Skäl 12, rättat.' };
    api.clock.advance({ days: 1 });
    await performed('coordinator', 'ANSWER_COMMENT', round, last);
    const at = `/cases/${id}/texts/${round}/published-answers`;
    const published = publishedAnswers.parse((await api.ask('public', 'GET', at)).json());
    expect(published.answers[0]).toMatchObject({ reason: 'Skäl 12, rättat.', correctedOn: '2026-02-03' });
    const requested = { kind: 'inclusion', motivation: 'Behandlingen berör hela landet.', basis: ['underlag-1'] };
    await performed('coordinator', 'REQUEST_ITEM', undefined, requested);
    const { instances } = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`)).json());
    const item = instances.find((one) => one.chart === 'council-item')?.id;
    await performed('coordinator', 'ANSWER_COMMENT', round, last);
    await performed('coordinator', 'SCHEDULE', item, { meetingOn: '2026-03-20' });
    const tooLate = await perform('coordinator', 'ANSWER_COMMENT', round, last);
    expect([tooLate.statusCode, problem.parse(tooLate.json()).facts['reason']]).toMatchObject([
      409,
      { code: 'text-at-council' },
    ]);
    await performed('coordinator', 'WITHDRAW_ITEM', item, { reason: 'Texten ska rättas.' });
    await performed('coordinator', 'ANSWER_COMMENT', round, last);
  });
});
