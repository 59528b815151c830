import { useState } from "react";

/** Light, dark, or as the reader's system has it. */
export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

const KEY = "sarazm.theme";

const storedTheme = (): Theme => {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? "system";
  } catch {
    // Where nothing may be stored, the system decides.
    return "system";
  }
};

const apply = (theme: Theme): void => {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
};

/** Before anything is shown, so that nothing flashes. */
export const applyStoredTheme = (): void => apply(storedTheme());

export const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [theme, setTheme] = useState(storedTheme);
  const choose = (chosen: Theme): void => {
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // It holds until the page is left.
    }
    apply(chosen);
    setTheme(chosen);
  };
  return [theme, choose];
};
