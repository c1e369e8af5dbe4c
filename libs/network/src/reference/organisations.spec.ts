import { describe, expect, it } from '@jest/globals';
import { ORGANISATION_LINKS, ORGANISATIONS } from './organisations.js';

/** Written by hand from domain/actors.md#1, county code, name and health care region; Halland's second one is apart. */
const REGIONS = `
01 Region Stockholm: stockholm-gotland
03 Region Uppsala: mellansverige
04 Region Sörmland: mellansverige
05 Region Östergötland: sydostra
06 Region Jönköpings län: sydostra
07 Region Kronoberg: sodra
08 Region Kalmar län: sydostra
09 Region Gotland: stockholm-gotland
10 Region Blekinge: sodra
12 Region Skåne: sodra
13 Region Halland: sodra
14 Västra Götalandsregionen: vastra
17 Region Värmland: mellansverige
18 Region Örebro län: mellansverige
19 Region Västmanland: mellansverige
20 Region Dalarna: mellansverige
21 Region Gävleborg: mellansverige
22 Region Västernorrland: norra
23 Region Jämtland Härjedalen: norra
24 Region Västerbotten: norra
25 Region Norrbotten: norra`;

/** Written by hand from the table of domain/actors.md#2, row by row. */
const BODIES = [
  'NT-rådet',
  'MTP-rådet',
  'Beredningsgrupp medicinteknik',
  'NSG läkemedel och medicinteknik',
  'Horisontspaningsgruppen',
  'Livscykelfunktionen',
  'Marknadsfunktionen',
  'Förhandlingsfunktionen',
  'Fullmaktsgruppen',
  'Nationella arbetsgruppen för cancerläkemedel',
  'Vårdprogramgrupperna',
  'Behandlingsråden',
  'Regiongemensam avtalsgrupp ATMP',
  'Nationella arbetsgruppen CAR-T',
  'NAG LOK',
  'RSG läkemedel och medicinteknik',
  'Nationella programområden',
  'Nationella samverkansgrupper',
  'Nationella arbetsgrupper',
  'Styrgruppen för kunskapsstyrning',
  'Sveriges Kommuner och Regioner',
  'Nationell samordningsfunktion ATMP',
  'VOG Cell',
];

const ofKind = (wanted: string) => ORGANISATIONS.filter(({ kind }) => kind === wanted);
const codeOf = new Map(ORGANISATIONS.map(({ id, code }) => [id, code]));
const wholesOf = (memberId: string, wanted: string) =>
  ORGANISATION_LINKS.filter((link) => link.memberId === memberId && link.kind === wanted).map(({ wholeId }) =>
    codeOf.get(wholeId),
  );

describe('the organisations that every installation begins with', () => {
  it('are the 21 regions, each in its health care region', () => {
    const regions = ofKind('region').map(
      ({ id, code, nameSv }) => `${code} ${nameSv}: ${wholesOf(id, 'primary').join()}`,
    );
    expect(regions).toEqual(REGIONS.trim().split('\n'));
    expect(regions).toHaveLength(21);
  });

  it('are the six health care regions, of which only Halland has copies in a second one', () => {
    expect(
      ofKind('health-care-region')
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['mellansverige', 'norra', 'sodra', 'stockholm-gotland', 'sydostra', 'vastra']);
    const copied = ofKind('region').flatMap(({ id, code }) => wholesOf(id, 'copies').map((whole) => [code, whole]));
    expect(copied).toEqual([['13', 'vastra']]);
  });

  it('are the bodies of the collaboration, each of them', () => {
    const names = new Set(ORGANISATIONS.map(({ nameSv }) => nameSv));
    expect(BODIES.filter((name) => !names.has(name))).toEqual([]);
  });

  it('are told apart by id, by code and by name', () => {
    for (const part of ['id', 'code', 'nameSv', 'nameEn'] as const)
      expect(new Set(ORGANISATIONS.map((one) => one[part])).size).toBe(ORGANISATIONS.length);
  });
});
