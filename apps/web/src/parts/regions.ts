/** Letters of Sweden's counties by county code, as maps and number plates have them. */
const LETTERS = {
  '01': 'AB',
  '03': 'C',
  '04': 'D',
  '05': 'E',
  '06': 'F',
  '07': 'G',
  '08': 'H',
  '09': 'I',
  '10': 'K',
  '12': 'M',
  '13': 'N',
  '14': 'O',
  '17': 'S',
  '18': 'T',
  '19': 'U',
  '20': 'W',
  '21': 'X',
  '22': 'Y',
  '23': 'Z',
  '24': 'AC',
  '25': 'BD',
} as const;
type RegionCode = keyof typeof LETTERS;

const isRegion = (code: string): code is RegionCode => Object.hasOwn(LETTERS, code);

/** @returns the code itself where it is no county's */
export const letterOf = (code: string): string => (isRegion(code) ? LETTERS[code] : code);
export const REGIONS = 21;
/** County codes in their own order. */
export const COUNTY_CODES: readonly string[] = Object.keys(LETTERS).toSorted();
