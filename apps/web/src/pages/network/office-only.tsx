import { Text } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';

/** Said to who may not do it: who does, and the way back. */
export function OfficeOnly() {
  return (
    <Empty
      title={<Text id="people.office-only" />}
      act={
        <LinkButton to="/natverket">
          <Text id="nav.network" />
        </LinkButton>
      }
    />
  );
}
