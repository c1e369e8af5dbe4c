import { useState } from 'react';
import type { OfferedActView } from '#contract';
import { Text, useText } from '../../intl/text';
import { Pick } from '../../parts/pick';
import type { RegionalGroup } from './group-acts';

interface RegionalActsProps {
  readonly group: RegionalGroup;
  readonly row: (act: OfferedActView) => React.ReactNode;
}

/** Acts of runs of which there is one per region: a region is chosen first, unless there is only one to do something for. */
export function RegionalActs({ group: { groups }, row }: RegionalActsProps) {
  const text = useText();
  const able = groups.filter(({ allowed }) => allowed.length > 0);
  const [chosen, choose] = useState('');
  const [first] = able;
  if (!first) return null;
  const shown = able.length === 1 ? first : able.find(({ key }) => key === chosen);
  return (
    <div role="group" aria-label={first.allowed[0]?.chartLabel}>
      <h3 className="run">{first.allowed[0]?.chartLabel}</h3>
      {able.length > 1 && (
        <p className="filters">
          <Pick
            name={text('case.region')}
            all={text('case.region.choose', { count: able.length })}
            value={chosen}
            onChange={choose}
            choices={able.map(({ key, allowed }) => ({ value: key ?? '', label: allowed[0]?.keyLabel ?? key ?? '' }))}
          />
        </p>
      )}
      {shown ? (
        shown.allowed.map(row)
      ) : (
        <p className="said">
          <Text id="case.region.help" />
        </p>
      )}
    </div>
  );
}
