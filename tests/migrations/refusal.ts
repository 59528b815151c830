import pg from "pg";

/** How the database refused a statement. */
export interface Refusal {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly message: string;
}

/** Expects PostgreSQL to refuse, and tells how. */
export const refusalOf = async (statement: Promise<unknown>): Promise<Refusal> => {
  try {
    await statement;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { code: error.code, constraint: error.constraint, message: error.message };
  }
  throw new Error("the statement was not refused");
};

export const CHECK_VIOLATION = "23514";
export const EXCLUSION_VIOLATION = "23P01";
