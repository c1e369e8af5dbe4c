import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Crumbs } from '../../shell/crumbs';
import { readHandbook } from './handbook';
import { HandbookText } from './handbook-text';
import { HELP_PAGES } from './pages';

/** The handbook of one role. */
export function HelpOfRole() {
  const text = useText();
  const { role = '' } = useParams();
  const found = HELP_PAGES.find(({ slug }) => slug === role);
  const page = useQuery({ queryKey: ['handbook', role], queryFn: () => readHandbook(role), staleTime: Infinity });
  const name = text(found ? found.name : 'help.gone');
  return (
    <>
      <Crumbs trail={[{ name: text('help.title'), to: '/hjalp' }, { name }]} />
      <Heading title={`${name}, ${text('help.title')}`}>{name}</Heading>
      <Loaded query={page}>{(blocks) => (blocks ? <HandbookText blocks={blocks} /> : <Gone />)}</Loaded>
    </>
  );
}

const Gone = () => (
  <Empty
    title={<Text id="help.gone" />}
    act={
      <LinkButton to="/hjalp">
        <Text id="help.others" />
      </LinkButton>
    }
  />
);
