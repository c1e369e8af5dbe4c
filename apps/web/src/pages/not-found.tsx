import { Text, useText } from '../intl/text';
import { LinkButton } from '../parts/button';
import { Empty } from '../parts/empty';
import { Heading } from '../parts/heading';

/** An address that leads nowhere. */
export function NotFound() {
  const text = useText();
  return (
    <>
      <Heading title={text('not-found.title')} say>
        {text('not-found.title')}
      </Heading>
      <Empty
        title={<Text id="not-found.says" />}
        act={
          <LinkButton to="/arenden">
            <Text id="not-found.cases" />
          </LinkButton>
        }
      />
    </>
  );
}
