import { useEffect, useState } from "react";

/** A number that rises when the colours change, by the switch or by the reader's system. */
export const useThemeChanges = (): number => {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const count = (): void => setChanges((before) => before + 1);
    dark.addEventListener("change", count);
    addEventListener("themechange", count);
    return () => {
      dark.removeEventListener("change", count);
      removeEventListener("themechange", count);
    };
  }, []);
  return changes;
};
