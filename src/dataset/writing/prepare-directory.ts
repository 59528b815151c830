import { mkdir, readdir } from "node:fs/promises";
import { errorMessage, UserFacingError } from "../../kernel/errors";

/** Makes sure that a dataset written here stands alone: older files beside it would become part of it. */
export const prepareDirectory = async (directory: string): Promise<void> => {
  let names: string[];
  try {
    await mkdir(directory, { recursive: true });
    names = await readdir(directory);
  } catch (error) {
    throw new UserFacingError(`The directory ${directory} cannot be written: ${errorMessage(error)}.`, {
      cause: error,
    });
  }
  if (names.length === 0) return;
  throw new UserFacingError(`The directory ${directory} is not empty: give a new or an empty one.`);
};
