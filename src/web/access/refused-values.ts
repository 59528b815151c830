import type { CombinedError } from "urql";
import type { UserError } from "./user-error";

/** How GraphQL says that a value has the wrong form, and where it stands: `at "input.evidence[0].url"; …`. */
const REFUSED = /at "(?<place>input\.[\w.[\]]+)"; (?<message>.+)$/s;

/** A value of the wrong form is no answer but an error of the request. For a person, it is one more thing to mend. */
export const refusedValues = ({ graphQLErrors }: CombinedError): readonly UserError[] => {
  const found = graphQLErrors.map(({ message }) => REFUSED.exec(message)?.groups);
  if (!found.every((groups) => groups !== undefined)) return [];
  return found.map(({ place = "", message = "" }) => ({
    code: "INVALID",
    field: place.replaceAll(/\[(\d+)\]/g, ".$1").split("."),
    message,
  }));
};
