import { describe, expect, it } from '@jest/globals';
import { answerOf, DeviceStory } from '../support/story/device-story.js';
import { chair, evaluator, preparer } from '../support/story/people.js';
import { inStory } from '../support/story/story.js';
import { device } from '../support/story/world.js';

const tests = ['Prosigna', 'Oncotype DX', 'MammaPrint', 'EndoPredict'];

describe('a group of devices', () => {
  it('8. Alzheimer blood test: WAIT with use limited to specialist care and studies', () =>
    inStory('2025-09-01', async (story) => {
      const blood = await DeviceStory.isNominated(story, device('Blodtester', 'Utredning av Alzheimers sjukdom'), {
        object: 'group',
        members: ['Test A', 'Test B'],
      });
      await blood.isTakenIn('2025-11-20');
      expect(await blood.tasksOf('coordinator')).toContain('propose-wait');
      const withException = [{ text: 'Specialistvård och kliniska studier.', decidedBy: 'Specialistkliniken' }];
      const item = await blood.councilDecides(
        'wait',
        { outcome: 'wait-with-exception', conditions: ['TLV:s värdering är klar.'], withException },
        { on: '2026-02-18', dispatchedOn: '2026-02-18' },
      );
      await item.expectState('dispatched');
      await blood.expectContext({ waitKind: 'wait-with-exception', outcome: null, withException });
      await blood.expectState('handling.included.interim.inForce', 'regulatory.unknown');
    }));

  it('27. Group with four answers: CAN_USE; CAN_USE on a condition; NO_STATEMENT; COMPANY_DECLINES', () =>
    inStory('2020-06-01', async (story) => {
      const genes = await DeviceStory.isNominated(story, device('Genuttryckstester', 'Tidig bröstcancer'), {
        object: 'group',
        members: tests,
      });
      await genes.isTakenIn('2020-08-20');
      await genes.isCeMarked();
      await genes.strategyIsApproved('coordinate');
      await genes.councilDecides('orderEvaluation', { outcome: 'order', products: tests }, { on: '2020-09-17' });
      await genes.expectContext({ evaluationsRunning: 4 });
      const last = genes.at('device-evaluation', 'EndoPredict').as(evaluator);
      await last.does('COMPANY_ASKED');
      await last.does('COMPANY_DECLINES', { reason: 'Företaget vill inte delta.' });
      await genes.expectContext({ evaluationsRunning: 3, declined: ['EndoPredict'], members: tests });
      for (const [index, test] of tests.slice(0, 3).entries()) {
        await genes.evaluationIsPublished(`2021-0${index + 3}-15`, test);
        await genes.expectState(`handling.included.evaluation.${index === 2 ? 'reported' : 'running'}`);
      }
      const condition = 'personuppgifter hanteras lagligt';
      await genes.isLegallyChecked('ok');
      await genes.isLegallyChecked('conditional', { member: 'Oncotype DX', text: condition });
      await genes.expectState('legalCheck.conditional');
      await genes.draftIsHeard();

      const item = await genes.itemIsReady('2022-01-13');
      const answers = (change: Readonly<Record<string, object>> = {}) =>
        answerOf({
          outcome: 'can-use',
          alternatives: ['Sedvanlig bedömning utan gentest'],
          members: [
            { member: 'Prosigna', outcome: 'can-use' },
            { member: 'Oncotype DX', outcome: 'can-use', conditions: [`Kan användas om ${condition}.`] },
            { member: 'MammaPrint', outcome: 'no-statement', reasons: 'Data saknas.' },
            { member: 'EndoPredict', outcome: 'no-statement', reasons: 'Inte värderad.' },
          ].map((one) => ({ ...one, ...change[one.member] })),
        });
      const refusal = async (change: Readonly<Record<string, object>>) =>
        item.as(chair).isRefused('DECIDE', answers(change));
      expect(await refusal({ EndoPredict: { outcome: 'can-use' } })).toEqual({
        code: 'member-not-evaluated',
        facts: { member: 'EndoPredict' },
      });
      expect(await refusal({ 'Oncotype DX': { outcome: 'should-use' } })).toMatchObject({
        code: 'legal-condition-allows-only-can',
      });
      expect(await refusal({ 'Oncotype DX': { conditions: [] } })).toMatchObject({
        code: 'legal-condition-not-in-text',
      });
      expect(await refusal({ EndoPredict: { member: 'Ett annat test' } })).toMatchObject({
        code: 'members-without-answer',
      });
      expect(await refusal({ MammaPrint: { outcome: 'do-not-use' } })).toEqual({
        code: 'member-refrain-needs-reason',
        facts: { member: 'MammaPrint' },
      });
      const asWhole = { ...answers(), outcome: 'no-statement' };
      expect(await item.as(chair).isRefused('DECIDE', asWhole)).toEqual({
        code: 'whole-is-not-strongest',
        facts: { outcome: 'can-use' },
      });
      await item.as(chair).does('DECIDE', answers());
      await genes.isDispatched(item, '2022-01-20');
      await genes.expectContext({
        answers: {
          Prosigna: { outcome: 'can-use' },
          'Oncotype DX': { outcome: 'can-use', conditions: [`Kan användas om ${condition}.`] },
          MammaPrint: { outcome: 'no-statement' },
          EndoPredict: { outcome: 'no-statement' },
        },
      });

      await story.on('2022-05-02');
      await genes.as(preparer).does('PRODUCT_ADDED', { member: 'Nytt test' });
      await genes.expectState('legalCheck.todo', 'handling.inForce.available');
      expect(await genes.tasksOf('preparer')).toEqual(['check-added-product', 'check-data-protection']);
      const further = await genes.itemIsReady('2022-06-16', 'memberAnswer');
      const yes = answerOf({
        outcome: 'can-use',
        alternatives: tests,
        members: [{ member: 'Nytt test', outcome: 'can-use' }],
      });
      expect(await further.as(chair).isRefused('DECIDE', yes)).toMatchObject({ code: 'legal-check-missing' });
      await genes.isLegallyChecked('ok', { member: 'Nytt test' });
      expect(await further.as(chair).isRefused('DECIDE', yes)).toMatchObject({ code: 'member-not-checked' });
      await genes.as(preparer).does('PRODUCT_CHECKED', { member: 'Nytt test', meetsPreconditions: true });
      expect(await further.as(chair).isRefused('DECIDE', yes)).toEqual({
        code: 'member-draft-not-final',
        facts: { members: ['Nytt test'] },
      });
      await genes.consulteesAreHeard();
      await further.as(chair).does('DECIDE', yes);
      await genes.isDispatched(further, '2022-06-23');
      await genes.expectContext({ answers: { 'Nytt test': { outcome: 'can-use' }, Prosigna: { outcome: 'can-use' } } });
    }));

  it('One product waits for its fault to be remedied, and is then answered beside the others', () =>
    inStory('2023-01-09', async (story) => {
      const pumps = await DeviceStory.isNominated(story, device('Insulinpumpar', 'Diabetes typ 1'), {
        object: 'group',
        members: ['Pump A', 'Pump B'],
      });
      await pumps.isTakenIn('2023-03-16');
      await pumps.isCeMarked();
      await pumps.strategyIsApproved('coordinate');
      await pumps.councilDecides('orderEvaluation', { outcome: 'order' }, { on: '2023-04-20' });
      await pumps.evaluationIsPublished('2023-09-18');
      await pumps.isLegallyChecked('ok');
      await pumps.isLegallyChecked('fault', { member: 'Pump B' });
      await pumps.draftIsHeard();
      const alternatives = ['En tredje pump'];
      const item = await pumps.itemIsReady('2023-11-16');
      const waiting = { member: 'Pump B', outcome: 'wait', conditions: ['Uppgifterna stannar inom EU.'] };
      await item
        .as(chair)
        .does(
          'DECIDE',
          answerOf({ outcome: 'can-use', alternatives, members: [{ member: 'Pump A', outcome: 'can-use' }, waiting] }),
        );
      await pumps.isDispatched(item, '2023-11-23');
      await pumps.expectContext({ outcome: 'can-use', answers: { 'Pump B': { outcome: 'wait' } } });

      await story.on('2024-02-05');
      await pumps.consulteesAreHeard();
      const further = await pumps.itemIsReady('2024-03-14', 'memberAnswer');
      const yes = answerOf({
        outcome: 'should-use',
        alternatives,
        members: [{ member: 'Pump B', outcome: 'should-use' }],
      });
      expect(await further.as(chair).isRefused('DECIDE', yes)).toMatchObject({ code: 'legal-fault' });
      const once = { outcome: 'wait', conditions: waiting.conditions, members: [waiting] };
      await further.as(chair).does('DECIDE', answerOf(once));
      await pumps.isDispatched(further, '2024-03-21');
      await pumps.expectContext({ outcome: 'can-use', answers: { 'Pump B': { outcome: 'wait' } } });

      await pumps.as(preparer).does('FAULT_REMEDIED', { how: 'Uppgifterna lagras nu i Sverige.', member: 'Pump B' });
      const last = await pumps.itemIsReady('2024-05-16', 'memberAnswer');
      expect(await last.as(chair).isRefused('DECIDE', yes)).toMatchObject({ code: 'member-draft-not-final' });
      await pumps.consulteesAreHeard();
      await last.as(chair).does('DECIDE', yes);
      await pumps.isDispatched(last, '2024-05-23');
      await pumps.expectContext({
        outcome: 'should-use',
        answers: { 'Pump A': { outcome: 'can-use' }, 'Pump B': { outcome: 'should-use' } },
      });
      await pumps.region('12').expectContext({ outcome: 'should-use' });
    }));
});
