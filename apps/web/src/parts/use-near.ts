import { useEffect, useState, type RefObject } from 'react';

/** Pixels below the window's edge within which a place is about to be read. */
const NEAR_PX = 800;
/** Whoever reads without scrolling gets there too. */
const ANYWAY_MS = 6000;

/** Whether a place has been near what is looked at, or the page open for a while; once true it stays so. */
export function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !place.current) return undefined;
    const reached = (): void => setNear(true);
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) reached();
      },
      { rootMargin: `${NEAR_PX}px 0px` },
    );
    observer.observe(place.current);
    const timer = setTimeout(reached, ANYWAY_MS);
    window.addEventListener('beforeprint', reached);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      window.removeEventListener('beforeprint', reached);
    };
  }, [isNear, place]);
  return isNear;
}
