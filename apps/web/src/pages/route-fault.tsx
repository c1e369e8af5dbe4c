import { useRouteError } from 'react-router';
import { useText } from '../intl/text';
import { Fault } from '../parts/fault';
import { Heading } from '../parts/heading';

/** A page that broke; everything around it still works. */
export function RouteFault() {
  const error = useRouteError();
  const text = useText();
  return (
    <>
      <Heading title={text('fault.title')} say>
        {text('fault.title')}
      </Heading>
      <Fault
        error={error instanceof Error ? error : new Error(String(error))}
        retry={() => {
          location.reload();
        }}
      />
    </>
  );
}
