import type { Compilation } from '#contract';
import { Text, useText } from '../../intl/text';

/** Criterion by criterion: how many speak for, against, or were not concerned. */
export function CriterionTable({ compiled }: { readonly compiled: Compilation }) {
  const text = useText();
  const shown = compiled.criterionCounts.filter(
    ({ met, partlyMet, notMet, cannotSay }) => met + partlyMet + notMet + cannotSay > 0,
  );
  if (shown.length === 0) return null;
  return (
    <table className="svar">
      <caption className="vh">{text('round.criteria')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('round.criterion')}</th>
          <th scope="col" className="n">
            {text('round.for')}
          </th>
          <th scope="col" className="n">
            {text('round.against')}
          </th>
          <th scope="col" className="n">
            {text('round.not-concerned')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ criterion, label, met, partlyMet, notMet, cannotSay }) => (
          <tr key={criterion}>
            <th scope="row">{label}</th>
            <td className="n">{met + partlyMet}</td>
            <td className="n">{notMet}</td>
            <td className="n">{cannotSay}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Stances in one sentence, and that they are not a vote. */
export function StanceLine({ compiled }: { readonly compiled: Compilation }) {
  const areas = compiled.healthCareRegionCounts;
  const sum = (name: 'yes' | 'no' | 'neutral'): number => areas.reduce((total, area) => total + area[name], 0);
  return (
    <>
      <Text id="round.stances" values={{ yes: sum('yes'), no: sum('no'), neutral: sum('neutral') }} />{' '}
      {compiled.statement}
    </>
  );
}
