import type { ReactNode } from 'react';

/** An empty place says what will be here, what makes it appear, and offers one act at most. */
export function Empty({ title, children, act }: { title: ReactNode; children?: ReactNode; act?: ReactNode }) {
  return (
    <div className="empty">
      <p className="lead">{title}</p>
      {children && <p className="quiet small">{children}</p>}
      {act && <p>{act}</p>}
    </div>
  );
}
