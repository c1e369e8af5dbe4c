/** Stands where a case is asked for and the matter belongs to none: no mandate for a single case is for this one. */
export const ANY_CASE = '00000000-0000-0000-0000-000000000000';
