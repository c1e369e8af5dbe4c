export const reasonsSv: Readonly<Record<string, string>> = {};
