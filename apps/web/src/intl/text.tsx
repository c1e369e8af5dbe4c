import { useCallback, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from './catalogue';

export type Value = string | number | boolean | Date | null | undefined;

/** Gives sentences of the catalogue as plain strings: for names of controls, titles and announcements. */
export function useText(): (id: MessageId, values?: Readonly<Record<string, Value>>) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

interface TextProps {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, ReactNode>>;
}

const bold = (parts: ReactNode[]): ReactNode => <b>{parts}</b>;

/** A sentence of the catalogue; `<b>…</b>` in it is emphasis. */
export function Text({ id, values = {} }: TextProps) {
  return <FormattedMessage id={id} values={{ ...values, b: bold }} />;
}
