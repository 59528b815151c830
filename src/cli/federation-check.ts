import type { CommandDefinition } from "./command-definition";
import { addCheckOptions, type CheckCommandOptions, runCheck } from "./federation-check-options";
import { describeReport, refusalOf } from "./federation-check-report";
import { JSON_OPTION, print } from "./output";

export const federationCheck: CommandDefinition = {
  name: "federation check",
  describes: "Say whom a change of a subgraph's schema would break; fails where it breaks what clients use.",
  configure(command) {
    addCheckOptions(command)
      .option(...JSON_OPTION)
      .action(async (name: string | undefined, file: string | undefined, options: CheckCommandOptions) => {
        const ran = await runCheck([name, file], options);
        print(options, ran.checked.report, describeReport(ran.checked.report));
        const refusal = refusalOf(ran);
        if (refusal) throw refusal;
      });
  },
};
