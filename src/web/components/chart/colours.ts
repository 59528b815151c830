/** A colour of the theme as it is now: charts that are saved do not know the page's variables. */
export const colourOf = (name: string): string => {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};
