import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CaseView } from '#contract';
import { pageOf } from '../../api/queries';
import { Sv } from '../../intl/sv';
import { Text } from '../../intl/text';

/** Which case something in the register belongs to. */
export function OnCase({ caseId }: { readonly caseId: string }) {
  const { data } = useQuery(pageOf<CaseView>(`/cases/${caseId}`));
  if (!data) return null;
  return (
    <p className="small">
      <Text
        id="register.on-case"
        values={{
          case: (
            <Link to={`/arenden/${caseId}`}>
              {data.product}, <Sv>{data.indication}</Sv>
            </Link>
          ),
        }}
      />
    </p>
  );
}
