import { errorCode } from "../errors";
import { Refused } from "./refused";
import type { UserError } from "./user-error.type";

/** Data exceptions: a value that its scalar lets through but no row can hold, such as a text with a NUL character. */
const DATA_EXCEPTION = "22";

type Refusals = Readonly<Record<string, UserError>>;

const namedRefusal = (error: unknown, refusals: Refusals): UserError | undefined => {
  const { constraint } = error as { readonly constraint?: string };
  return refusals[constraint ?? ""] ?? refusals[errorCode(error) ?? ""];
};

/** What the user can mend of what PostgreSQL refuses. */
export const refusedValue = (error: unknown, refusals: Refusals = {}): Refused | undefined => {
  const named = namedRefusal(error, refusals);
  return named ? new Refused([named]) : refusedData(error);
};

const refusedData = (error: unknown): Refused | undefined =>
  errorCode(error)?.startsWith(DATA_EXCEPTION)
    ? new Refused([
        {
          code: "INVALID",
          field: ["input"],
          message:
            "A value in the input is outside what the graph can hold: check numbers, dates, and texts for control characters.",
        },
      ])
    : undefined;
