import { Lock } from 'lucide-react';
import { FormattedList } from 'react-intl';
import type { CaseCourse } from '#contract';
import { Text } from '../../intl/text';
import { Icon } from '../../parts/icon';

/** Closed areas say that they are closed, for whom they open, and never anything of what is in them. */
export function ClosedAreas({ areas }: { readonly areas: CaseCourse['closedAreas'] }) {
  return areas
    .filter(({ closed }) => closed)
    .map(({ area, label, roleLabels }) => (
      <p className="lockline" key={area}>
        <Icon as={Lock} />
        <span>
          <Text
            id="case.closed"
            values={{ area: label, roles: <FormattedList type="disjunction" value={roleLabels} /> }}
          />
        </span>
      </p>
    ));
}
