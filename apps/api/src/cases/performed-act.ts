import type { ActAnswer, CaseAggregate } from '#casework';
import type { PerformedAct } from '#contract';
import { actLabel, nameOf } from '#messages';
import { ProcessError, type ChartId } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';

/** What an act led to, in the caller's language. An instance keeps its chart, so a repeated request reads the same. */
export function toPerformedAct(
  answer: ActAnswer,
  { state }: Pick<CaseAggregate, 'state'>,
  { locale, root }: Caller,
): PerformedAct {
  const { caseId, revision, stage } = answer;
  const at = `/cases/${caseId}`;
  const chartOf = (instanceId: string): ChartId => {
    const instance = state.instances.get(instanceId);
    if (!instance) throw new ProcessError('instance-not-found', { caseId, instanceId });
    return instance.chart;
  };
  return {
    caseId,
    revision,
    stage,
    stageLabel: nameOf('stage', stage, locale),
    states: [...answer.state],
    entries: answer.entries.map(({ hash, seq, act, instanceId, from, to }) => ({
      id: hash,
      seq,
      act,
      label: actLabel(chartOf(instanceId), act, locale),
      instanceId,
      fromStates: [...from],
      toStates: [...to],
    })),
    _links: [
      link(root, 'self', `${at}/journal-entries/${answer.entries[0]?.hash ?? ''}`),
      link(root, 'case', at),
      link(root, 'acts', `${at}/acts`),
      link(root, 'journal-entries', `${at}/journal-entries`),
    ],
  };
}
