import { useState } from 'react';
import type { TimeLimitView } from '#contract';
import { send } from '../../api/client';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Select, TextField } from '../../parts/field';
import { DialogForm } from '../network/dialog-form';
import { useNetworkForm } from '../network/use-network-form';
import { typedNumber, UNITS, type LimitLength } from './spans';
import { useSpanText } from './use-span-text';

interface ChangeLimitProps {
  readonly limit: Pick<TimeLimitView, 'name' | 'label' | 'length' | 'usual'>;
  readonly onClose: () => void;
}

/** Another length of a time limit; what that means is told before it is sent. */
export function ChangeLimit({ limit: { name, label, length, usual }, onClose }: ChangeLimitProps) {
  const text = useText();
  const spanText = useSpanText();
  const [n, setN] = useState(String(length.n));
  const [unit, setUnit] = useState<LimitLength['unit']>(length.unit);
  const form = useNetworkForm({
    onDone: onClose,
    send: async () => {
      await send(`/time-limits/${name}/changes`, { method: 'POST', body: { length: { n: typedNumber(n), unit } } });
      return text('operation.limit.changed', { name: label });
    },
  });
  const wanted = typedNumber(n);
  return (
    <DialogForm
      title={text('operation.limit.title', { name: label })}
      form={form}
      act={text('operation.limit.do')}
      onClose={onClose}
    >
      <TextField
        name="length"
        label={text('operation.limit.length')}
        help={text('operation.limit.length.help')}
        required
        inputMode="numeric"
        autoComplete="off"
        value={n}
        onChange={({ target }) => setN(target.value)}
        error={form.at('length')}
      />
      <Select
        name="unit"
        label={text('operation.limit.unit')}
        choices={UNITS.map((one) => ({ value: one, label: text(`unit.${one}`) }))}
        value={unit}
        onChange={({ target }) => setUnit(UNITS.find((one) => one === target.value) ?? unit)}
      />
      <p>
        <Button
          onClick={() => {
            setN(String(usual.n));
            setUnit(usual.unit);
          }}
        >
          {text('operation.limit.usual', { length: spanText(usual) })}
        </Button>
      </p>
      <div className="then">
        <b>
          <Text id="act.then" />
        </b>
        {typeof wanted === 'string' ? (
          <p>
            <Text id="operation.limit.unknown" />
          </p>
        ) : (
          <>
            <p>
              <Text
                id={wanted === length.n && unit === length.unit ? 'operation.limit.same' : 'operation.limit.preview'}
                values={{ now: spanText(length), after: spanText({ n: wanted, unit }) }}
              />
            </p>
            <p>
              <Text id="operation.limit.running" />
            </p>
          </>
        )}
      </div>
    </DialogForm>
  );
}
