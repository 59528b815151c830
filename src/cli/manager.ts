import { userInfo } from "node:os";
import type { Manager } from "../kernel/auth";

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    // In a container, a user may have a number only.
    return String(process.getuid?.() ?? "unknown");
  }
};

/** Who works at this command line, as the audit names them. */
export const managerOfCommand = (): Manager => ({ subject: `cli:${userName()}` });
