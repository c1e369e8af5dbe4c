import { forwardRef, type ComponentProps, type ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = 'main' | 'bare' | 'wide' | 'main wide';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly look?: Look;
}

const classOf = (look: Look | undefined): string => (look ? `b ${look}` : 'b');

/** A button; `main` is the one filled button of a view. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(({ look, type = 'button', ...rest }, ref) => (
  <button ref={ref} type={type} className={classOf(look)} {...rest} />
));
Button.displayName = 'Button';

interface LinkButtonProps extends Omit<LinkProps, 'className'> {
  readonly look?: Look;
  readonly children: ReactNode;
}

/** Looks like a button and leads somewhere. */
export const LinkButton = ({ look, ...rest }: LinkButtonProps) => <Link className={classOf(look)} {...rest} />;
