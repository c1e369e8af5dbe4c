import type { Compilation } from '#contract';
import { Text, useText } from '../../intl/text';
import { countsOf, whoseCounts } from './counts-of';

interface Shown {
  readonly compiled: Compilation;
  /** A health care region, to count its regions alone; all that the reader may see where none is given. */
  readonly area?: string;
}

/** Criterion by criterion: how many speak for, against, or were not concerned. */
export function CriterionTable({ compiled, area = '' }: Shown) {
  const text = useText();
  const shown = countsOf(compiled, area).criteria.filter(
    ({ met, partlyMet, notMet, cannotSay }) => met + partlyMet + notMet + cannotSay > 0,
  );
  if (shown.length === 0) return null;
  return (
    <table className="svar">
      <caption className="vh">
        <CountsTitle compiled={compiled} area={area} />
      </caption>
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

/** Whose answers are counted. */
export function CountsTitle({ compiled, area = '' }: Shown) {
  return <Text id="round.criteria" values={{ area: whoseCounts(compiled, area) }} />;
}

/** Stances in one sentence, and that they are not a vote. */
export function StanceLine({ compiled, area = '' }: Shown) {
  return (
    <>
      <Text id="round.stances" values={countsOf(compiled, area).stances} /> {compiled.statement}
    </>
  );
}
