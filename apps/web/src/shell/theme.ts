const SETTING = 'ordna.theme';
export type Theme = 'light' | 'dark' | 'system';

export function readTheme(): Theme {
  const kept = localStorage.getItem(SETTING);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** The theme follows the system until its reader chooses. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

export function keepTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(SETTING);
  else localStorage.setItem(SETTING, theme);
  applyTheme(theme);
}

/** Light where it is dark now, and the other way round. */
export function turnTheme(): void {
  const theme = readTheme();
  const isDark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  keepTheme(isDark ? 'light' : 'dark');
}

const DENSITY = 'ordna.density';
export const readDensity = (): 'dense' | 'airy' => (localStorage.getItem(DENSITY) === 'airy' ? 'airy' : 'dense');
export function keepDensity(density: 'dense' | 'airy'): void {
  localStorage.setItem(DENSITY, density);
  document.documentElement.dataset['density'] = density;
}
