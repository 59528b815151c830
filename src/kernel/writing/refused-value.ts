import { errorCode } from "../errors";
import { Refused } from "./refused";

/** Data exceptions: a value that its scalar lets through but no row can hold, such as a text with a NUL character. */
const DATA_EXCEPTION = "22";

/** What the user can mend of what PostgreSQL refuses. */
export const refusedValue = (error: unknown): Refused | undefined =>
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
