import { useCallback, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from './catalogue';

export type Value = string | number | boolean | Date | null | undefined;

/** Gives sentences of the catalogue as plain strings: for names of controls, titles and announcements. */
export function useText(): (id: MessageId, values?: Readonly<Record<string, Value>>) => string {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

export type Tag = (parts: ReactNode[]) => ReactNode;

interface TextProps {
  readonly id: MessageId;
  /** Facts; and what a tag of the sentence is made into, as a link. */
  readonly values?: Readonly<Record<string, ReactNode | Tag>>;
}

const bold: Tag = (parts) => <b>{parts}</b>;

/** A sentence of the catalogue; `<b>…</b>` in it is emphasis. */
export function Text({ id, values = {} }: TextProps) {
  return <FormattedMessage id={id} values={{ ...values, b: bold }} />;
}
