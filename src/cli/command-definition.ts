import type { Command } from "commander";

/** One command of the program. */
export interface CommandDefinition {
  /** What people type: "start", or "db migrate" for a command of a group. */
  readonly name: string;
  readonly describes: string;
  /** Whether the name of its group alone means it. */
  readonly isDefault?: boolean;
  /** Adds arguments, options and the action. */
  configure(command: Command): void;
}
