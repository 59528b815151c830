export { CSV_OPTIONS } from "./csv-options";
export { marked, unmarked, withoutFormula } from "./formulas";
