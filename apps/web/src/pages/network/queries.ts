import type { DeliveryPage } from '#contract';
import { pageOf } from '../../api/queries';

/** Letters that somebody must see to. */
export const undeliveredQuery = (page = 1) => pageOf<DeliveryPage>(`/letters?undelivered=true&limit=20&page=${page}`);
