import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { OfferedActView, PriceOpening } from '#contract';
import { send } from '../api/client';
import { dayText } from '../intl/days';
import { Text } from '../intl/text';
import { Button } from '../parts/button';
import { Fault } from '../parts/fault';

/** The act that opens the agreed price: it shows what it opens. */
export const OPENS_PRICE = 'OPEN_PRICE';

interface PriceFormProps {
  readonly caseId: string;
  readonly act: OfferedActView;
}

/** Opens the agreed price, once for each press. What has been opened is held by the open form alone, and forgotten with it. */
export function PriceForm({ caseId, act: { label, instanceId } }: PriceFormProps) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState<PriceOpening | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const path = `/cases/${caseId}/price-openings`;
      const key = crypto.randomUUID();
      const { body } = await send<PriceOpening>(path, { method: 'POST', body: { instanceId }, key });
      setOpened(body);
      setError(null);
    } catch (failure) {
      setOpened(null);
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return;
    }
    await queries.invalidateQueries({
      predicate: ({ queryKey: [first] }) => typeof first === 'string' && first.includes(caseId),
    });
  };
  return (
    <form className="stack" onSubmit={(event) => void open(event)}>
      <p className="small quiet">
        <Text id="price.says" />
      </p>
      {error && <Fault error={error} />}
      <div role="status">{opened && <Terms opened={opened} />}</div>
      <p>
        <Button type="submit" look="main">
          {label}
        </Button>
      </p>
    </form>
  );
}

function Terms({ opened: { terms } }: { readonly opened: PriceOpening }) {
  if (terms.length === 0)
    return (
      <p>
        <Text id="price.none" />
      </p>
    );
  return (
    <dl>
      {terms.map(({ label, value, on }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}{' '}
            {on && (
              <small>
                <Text id="price.on" values={{ day: dayText(on) }} />
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
