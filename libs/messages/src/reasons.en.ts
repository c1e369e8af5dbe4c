export const reasonsEn: Readonly<Record<string, string>> = {};
