import type { LucideIcon } from 'lucide-react';

/** A Lucide icon of text size; whoever uses it alone gives its button a name. */
export function Icon({ as: Shape }: { readonly as: LucideIcon }) {
  return <Shape className="i" strokeWidth={1.75} aria-hidden="true" />;
}
