import { execa } from "execa";
import { packageRoot } from "../../src/kernel/config";

/** The tests of this folder run the program as people do: compiled. */
export const setup = async (): Promise<void> => {
  await execa(process.execPath, ["build.js"], { cwd: packageRoot });
};
