import type { Publication } from "../federation";
import type { CommandDefinition } from "./command-definition";
import { addCheckOptions, type CheckCommandOptions, registryOf, runCheck } from "./federation-check-options";
import { describeReport, refusalOf } from "./federation-check-report";
import { managerOfCommand } from "./manager";
import { JSON_OPTION, print } from "./output";

const describe = ({ report, version, isNew }: Publication, registry: string): string => {
  const told = describeReport(report);
  if (!report.passes) return `${told}\nNothing was published.`;
  if (!isNew) return `${told}\nVersion ${version} is just this: nothing was published.`;
  return `${told}\nPublished version ${version} into ${registry}.`;
};

export const federationPublish: CommandDefinition = {
  name: "federation publish",
  describes: "Check, and publish what passes: the supergraph, the public schema and the subgraphs' schemas.",
  configure(command) {
    addCheckOptions(command)
      .option(...JSON_OPTION)
      .action(async (name: string | undefined, file: string | undefined, options: CheckCommandOptions) => {
        const ran = await runCheck([name, file], options);
        const registry = registryOf(options);
        const publishedBy = managerOfCommand().subject;
        const publication = await ran.federation.publish(ran.baseline, ran.checked, {
          registry,
          publishedBy,
        });
        print(options, publication, describe(publication, registry));
        const refusal = refusalOf(ran);
        if (refusal) throw refusal;
      });
  },
};
