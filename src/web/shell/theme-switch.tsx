import { Monitor, Moon, Sun } from "../components/icons";
import { useText } from "../i18n/text";
import { THEMES, type Theme, useTheme } from "./theme";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

const after = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";

/** Goes round: as the system has it, light, dark. */
export const ThemeSwitch = () => {
  const text = useText();
  const [theme, choose] = useTheme();
  const Icon = ICONS[theme];
  const label = `${text("theme")}: ${text(`theme.${theme}`)}`;
  return (
    <button
      type="button"
      className="button button-plain"
      aria-label={label}
      title={label}
      onClick={() => choose(after(theme))}
    >
      <Icon />
    </button>
  );
};
