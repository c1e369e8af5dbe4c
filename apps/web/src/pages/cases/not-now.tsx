import { Link } from 'react-router';
import type { OfferedActView } from '#contract';
import { Text } from '../../intl/text';
import { actPath } from './act-path';
import { MOST_SHOWN } from './group-acts';
import { More } from './more';

interface NotNowProps {
  readonly refused: readonly OfferedActView[];
  readonly caseId: string;
}

/** Acts that the state knows and that are not possible: each with its reason and one way forward. */
export function NotNow({ refused, caseId }: NotNowProps) {
  const row = (act: OfferedActView) => <Refused key={`${act.instanceId} ${act.act}`} act={act} caseId={caseId} />;
  return (
    <div className="not">
      <h3>
        <Text id="case.not-now" />
      </h3>
      <ul className="plain-list">{refused.slice(0, MOST_SHOWN).map(row)}</ul>
      {refused.length > MOST_SHOWN && (
        <More count={refused.length - MOST_SHOWN}>
          <ul className="plain-list">{refused.slice(MOST_SHOWN).map(row)}</ul>
        </More>
      )}
    </div>
  );
}

function Refused({ act, caseId }: { readonly act: OfferedActView; readonly caseId: string }) {
  const remedy = act.whyNot?.remedies[0];
  return (
    <li>
      <b>{act.label}</b>
      <span>
        {act.whyNot?.sentence}{' '}
        {remedy?.allowed === true && (
          <Link to={actPath(caseId, { act: remedy.act, instanceId: act.instanceId })}>{remedy.label}</Link>
        )}
        {remedy?.allowed === false && <Text id="case.not-now.first" values={{ act: remedy.label }} />}
      </span>
    </li>
  );
}
