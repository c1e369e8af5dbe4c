import { useState } from 'react';
import { useText } from '../../../intl/text';
import { SINGLE_KEYS_SETTING } from '../../../keys/keys';
import { keepDensity, keepTheme, readDensity, readTheme } from '../../../shell/theme';
import { Radios } from './letters';
import { Section } from './section';

const THEMES = ['system', 'light', 'dark'] as const;
const DENSITIES = ['dense', 'airy'] as const;

/** How the app looks and which keys it takes, on this device. */
export function Display() {
  const text = useText();
  const [theme, setTheme] = useState(readTheme);
  const [density, setDensity] = useState(readDensity);
  const [hasKeys, setKeys] = useState(() => localStorage.getItem(SINGLE_KEYS_SETTING) !== 'off');
  return (
    <Section id="utseende" title={text('settings.display')} help={text('settings.display.help')}>
      <Radios
        name="theme"
        label={text('settings.theme')}
        values={THEMES}
        value={theme}
        labelOf={(value) => text(`settings.theme.${value}`)}
        onChange={(next) => {
          keepTheme(next);
          setTheme(next);
        }}
      />
      <Radios
        name="density"
        label={text('settings.density')}
        values={DENSITIES}
        value={density}
        labelOf={(value) => text(`settings.density.${value}`)}
        onChange={(next) => {
          keepDensity(next);
          setDensity(next);
        }}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={hasKeys}
          onChange={(event) => {
            const isOn = event.target.checked;
            if (isOn) localStorage.removeItem(SINGLE_KEYS_SETTING);
            else localStorage.setItem(SINGLE_KEYS_SETTING, 'off');
            setKeys(isOn);
          }}
        />
        {text('settings.keys')}
      </label>
      <p className="help">{text('settings.keys.help')}</p>
    </Section>
  );
}
