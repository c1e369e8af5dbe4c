import { describe, expect, it } from '@jest/globals';
import {
  charts,
  derive,
  leavesOf,
  whyNotOpen,
  type ActorView,
  type Clearance,
  type JsonRecord,
  type Rendition,
  type Role,
} from '#process';
import { doneOrRefused, doneTo as after, type Done as Does } from '../../../../test/support/charts/done-to.js';
import { deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';

const HASH = 'a'.repeat(64);
const MASKED = 'b'.repeat(64);
const document = charts.chart('document', 1);
const described = { title: 'Underlag', kind: 'basis', circle: 'council', content: HASH, mediaType: 'application/pdf' };
const marked = { secrecy: 'full', lawSection: 'osl-31-16', secrecyReason: 'Prisvillkor', authority: 'Exempelregionen' };
const unmarked = { secrecy: 'none' };

const drafted: Does = ['DOCUMENT_DRAFTED', described];
const register = (mark: JsonRecord = unmarked): Does => ['DOCUMENT_REGISTERED', { ...mark, number: '2026/00001-1' }];
const mask: Does = ['MASKED_VERSION_ADDED', { content: MASKED, mediaType: 'application/pdf' }];

describe('a document', () => {
  it('comes to every state of its chart, and on from each that is not the end', () => {
    const walked = walk(document, {
      watch: ['secrecy', 'maskedContent', 'destroyFrom', 'publicAs'],
      attempts: {
        DOCUMENT_DRAFTED: [{ facts: described }],
        DOCUMENT_RECEIVED: [{ facts: { ...described, ...unmarked, receivedOn: '2024-02-01' } }],
        VERSION_REPLACED: [{ facts: { content: MASKED, mediaType: 'text/plain' } }],
        DOCUMENT_REGISTERED: [{ facts: unmarked }, { facts: marked }],
        SECRECY_MARKED: [{ facts: marked }, { facts: unmarked }],
        MASKED_VERSION_ADDED: [{ facts: { content: MASKED, mediaType: 'text/plain' } }],
        PUBLICATION_WITHDRAWN: [{ facts: { reason: 'Fel version' } }],
        DOCUMENT_ARCHIVED: ['kept', 'when-archived'].map((retention) => ({ facts: { retention, planRef: 'IHP 4.2' } })),
        DOCUMENT_DESTROYED: [{ facts: { decisionRef: 'AN 12/2024' } }],
      },
    });
    expect(unreached(document, walked)).toEqual([]);
    // What is kept by the plan stays in the archive for good.
    expect(deadEnds(walked)).toEqual([]);
  });

  it('is not marked without section, reason and authority', () => {
    expect(doneOrRefused(document, [drafted, register({ secrecy: 'full' })])).toBe('mark-without-section');
    expect(after(document, drafted, register(marked)).context).toMatchObject({
      secrecy: 'full',
      markedOn: '2026-02-02',
    });
  });

  it('is published whole only unmarked, else masked, beside the full one', () => {
    expect(doneOrRefused(document, [drafted, register(marked), ['DOCUMENT_PUBLISHED']])).toBe('document-is-marked');
    expect(doneOrRefused(document, [drafted, register(marked), ['MASKED_VERSION_PUBLISHED']])).toBe(
      'no-masked-version',
    );
    const out = after(document, drafted, register(marked), mask, ['MASKED_VERSION_PUBLISHED']);
    expect([out.value, out.context['content'], out.context['maskedContent']]).toEqual(['masked', HASH, MASKED]);
  });

  it('has its mark looked at again by the registry on the day that the mark says, wherever it lies', () => {
    const tasksOf = (...acts: readonly Does[]) =>
      derive(document, after(document, ...acts), [], {}).tasks.map(({ kind, role, dueOn }) => [kind, role, dueOn]);
    const due = ['review-secrecy', 'registrar', '2027-02-01'];
    const inRegister = [drafted, register({ ...marked, reviewAt: '2027-02-01' })] as const;
    expect(tasksOf(...inRegister)).toEqual([due]);
    expect(tasksOf(...inRegister, mask, ['MASKED_VERSION_PUBLISHED'])).toEqual([due]);
    expect(tasksOf(...inRegister, ['DOCUMENT_ARCHIVED', { retention: 'kept', planRef: 'IHP 4.2' }])).toEqual([due]);
    expect(tasksOf(...inRegister, ['SECRECY_MARKED', marked])).toEqual([]);
    expect(tasksOf(drafted, register())).toEqual([]);
  });

  it('is withdrawn from everybody by the act that marks it', () => {
    expect(after(document, drafted, register(), ['DOCUMENT_PUBLISHED'], ['SECRECY_MARKED', marked]).value).toBe(
      'registered',
    );
  });

  describe('archived', () => {
    const archive: Does = ['DOCUMENT_ARCHIVED', { retention: 'when-archived', planRef: 'IHP 4.2' }];
    const whole: readonly Does[] = [drafted, register(), ['DOCUMENT_PUBLISHED'], archive];
    const withoutSecrets: readonly Does[] = [drafted, register(marked), mask, ['MASKED_VERSION_PUBLISHED'], archive];
    const anybody: ActorView = { personId: 'p', mandates: [{ role: 'public' }], clearances: [] };
    const openTo = (actor: ActorView, ...acts: readonly Does[]) => {
      const { value, context } = after(document, ...acts);
      return (['full', 'masked'] as const).filter(
        (rendition) => whyNotOpen({ state: leavesOf(value).join(), context, rendition }, matter, actor) === null,
      );
    };

    it('stays with everybody as it was published', () => {
      expect(openTo(anybody, ...whole)).toEqual(['full']);
      expect(openTo(anybody, ...withoutSecrets)).toEqual(['masked']);
      expect(openTo(anybody, drafted, register(), archive)).toEqual([]);
    });

    it('is closed to everybody by the act that marks, withdraws or destroys it', () => {
      expect(openTo(anybody, ...whole, ['SECRECY_MARKED', marked])).toEqual([]);
      expect(openTo(anybody, ...withoutSecrets, ['PUBLICATION_WITHDRAWN', { reason: 'Fel maskning' }])).toEqual([]);
      expect(doneOrRefused(document, [drafted, register(), archive, ['PUBLICATION_WITHDRAWN', { reason: 'x' }]])).toBe(
        'document-not-published',
      );
      expect(openTo(anybody, ...whole, ['DOCUMENT_DESTROYED', { decisionRef: 'AN 1' }])).toEqual([]);
    });
  });

  it('is destroyed by the plan, on its day and not before', () => {
    const archived = (retention: string): readonly Does[] => [
      drafted,
      register(),
      ['DOCUMENT_ARCHIVED', { retention, planRef: 'IHP 4.2' }],
    ];
    const destroy = (on: string): Does => ['DOCUMENT_DESTROYED', { decisionRef: 'AN 1' }, on];
    expect(doneOrRefused(document, [...archived('kept'), destroy('2126-02-02')])).toBe('document-is-kept');
    expect(doneOrRefused(document, [...archived('ten-years'), destroy('2036-02-01')])).toBe('retention-not-over');
    expect(after(document, ...archived('ten-years'), destroy('2036-02-02')).done).toBe(true);
    const { deadlines, tasks } = derive(document, after(document, ...archived('two-years')), [], {});
    expect([deadlines[0]?.dueOn, tasks[0]?.kind, tasks[0]?.role]).toEqual([
      '2028-02-02',
      'destroy-document',
      'archivist',
    ]);
    expect(derive(document, after(document, ...archived('kept')), [], {}).tasks).toEqual([]);
  });
});

const CASE = '00000000-0000-7000-8000-0000000000ff';
const clear: Clearance = {
  assignment: 'medicines-council',
  form: 'member',
  state: 'cleared',
  cases: [],
  declaredFor: [],
};
const somebody = (role: Role, clearances: readonly Clearance[] = [clear]): ActorView => ({
  mandates: [{ role }],
  clearances,
});
const matter = { caseId: CASE, kind: 'medicine', company: 'Exempelbolaget AB', region: null } as const;

describe('who may open a document', () => {
  const opens = (acts: readonly Does[], actor: ActorView, rendition: Rendition = 'full') => {
    const { value, context } = after(document, ...acts);
    return whyNotOpen({ state: leavesOf(value).join(), context, rendition }, matter, actor)?.code ?? 'opens';
  };
  const secret: readonly Does[] = [drafted, register(marked), mask];
  const outMasked: readonly Does[] = [...secret, ['MASKED_VERSION_PUBLISHED']];
  const out: readonly Does[] = [drafted, register(), ['DOCUMENT_PUBLISHED']];

  it.each<[string, readonly Does[], ActorView, Rendition, string]>([
    ['everybody, what is published', out, somebody('public', []), 'full', 'opens'],
    ['everybody, what is published masked', outMasked, somebody('public', []), 'masked', 'opens'],
    ['nobody outside, the full version of that', outMasked, somebody('public', []), 'full', 'document-not-published'],
    [
      'no company, what is registered',
      [drafted, register()],
      somebody('company-user', []),
      'full',
      'document-not-published',
    ],
    ['the collaboration, what is registered', [drafted, register()], somebody('contact-person', []), 'full', 'opens'],
    ['no contact person, what is secret', secret, somebody('contact-person', []), 'full', 'document-is-secret'],
    ['the masked version instead', secret, somebody('contact-person', []), 'masked', 'opens'],
    ['the council, its own secret papers', secret, somebody('council-member'), 'full', 'opens'],
    ['a draft, by who works on it', [drafted], somebody('preparer', []), 'full', 'opens'],
    ['no draft, by others', [drafted], somebody('contact-person', []), 'full', 'document-not-registered'],
    [
      'nobody, a version that is not there',
      [drafted, register()],
      somebody('registrar', []),
      'masked',
      'no-such-rendition',
    ],
    ['not a member who has declared nothing', secret, somebody('council-member', []), 'full', 'conflict-not-declared'],
    [
      'not a member with a conflict here',
      secret,
      somebody('council-member', [{ ...clear, cases: [CASE] }]),
      'full',
      'conflict-in-case',
    ],
    [
      'not in another role either',
      [drafted, register()],
      somebody('coordinator', [{ ...clear, cases: [CASE] }]),
      'full',
      'conflict-in-case',
    ],
    [
      'a representative before declaring for the case',
      secret,
      somebody('council-member', [{ ...clear, form: 'patient-representative' }]),
      'full',
      'conflict-case-not-declared',
    ],
    [
      'what is published also with a conflict',
      out,
      somebody('council-member', [{ ...clear, cases: [CASE] }]),
      'full',
      'opens',
    ],
  ])('%s', (_who, acts, actor, rendition, code) => expect(opens(acts, actor, rendition)).toBe(code));

  it('waits, for those who sit on the council alone, until its secret papers are opened to them', () => {
    const waiting = (acts: readonly Does[], actor: ActorView) => {
      const { value, context } = after(document, ...acts);
      const paper = { state: leavesOf(value).join(), context, rendition: 'full', awaitsOpening: true } as const;
      return whyNotOpen(paper, matter, actor)?.code ?? 'opens';
    };
    const patient = somebody('council-member', [{ ...clear, form: 'patient-representative', declaredFor: [CASE] }]);
    for (const seated of [somebody('council-member'), somebody('council-chair'), patient])
      expect(waiting(secret, seated)).toBe('papers-not-open');
    // Who has not declared is told that first.
    expect(waiting(secret, somebody('council-member', []))).toBe('conflict-not-declared');
    for (const role of ['preparer', 'coordinator', 'registrar'] as const)
      expect(waiting(secret, somebody(role, []))).toBe('opens');
    expect(waiting(out, somebody('council-member'))).toBe('opens');
    expect(waiting([drafted, register()], somebody('council-member'))).toBe('opens');
  });

  it('keeps the terms of a negotiation to those who negotiate, marked or not', () => {
    const terms: readonly Does[] = [['DOCUMENT_DRAFTED', { ...described, circle: 'negotiation' }], register()];
    const negotiation: Clearance = { ...clear, assignment: 'negotiation' };
    expect(opens(terms, somebody('negotiator', [negotiation]))).toBe('opens');
    for (const role of ['manager', 'coordinator', 'council-member', 'auditor'] as const)
      expect(opens(terms, somebody(role))).not.toBe('opens');
  });
});
