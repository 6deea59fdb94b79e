import { parseThemeSetting, THEME_SETTINGS } from '../../figure/theme.ts'
import type { Lang } from '../../i18n/lang.ts'
import { themeWords } from '../../i18n/words/theme.ts'
import { useThemeSetting } from '../frame/use-theme.ts'

/** Light, dark, or as the system is. */
export function ThemeChoice({ lang }: { lang: Lang }) {
  const w = themeWords[lang]
  const [setting, set] = useThemeSetting()
  return (
    <label className="theme">
      {w.theme}
      <select value={setting} onChange={({ target }) => set(parseThemeSetting(target.value))}>
        {THEME_SETTINGS.map((one) => (
          <option key={one} value={one}>
            {w[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
