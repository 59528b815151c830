import { closest, distance } from "fastest-levenshtein";
import type { FieldOwners, TypeOwners } from "../federation";
import { UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { MEMBERS_OPTION } from "./federation-check-options";
import { JSON_OPTION, type OutputOptions, print } from "./output";

interface OwnersOptions extends OutputOptions {
  readonly members?: string;
}

const describeField = ({ name, subgraphs, isKey }: FieldOwners): string => {
  const how = isKey ? "the key, in " : subgraphs.length > 1 ? "shared by " : "";
  return `  ${name}: ${how}${subgraphs.join(", ")}`;
};

const describeType = ({ name, subgraphs, fields }: TypeOwners): string =>
  [`${name}: ${subgraphs.join(", ")}`, ...fields.map(describeField)].join("\n");

const describeTypes = (types: readonly TypeOwners[]): string =>
  types.map(({ name, subgraphs }) => `${name}: ${subgraphs.join(", ")}`).join("\n");

const NEAR = 3;

const find = <One extends { readonly name: string }>(
  all: readonly One[],
  name: string,
  within: string,
): One => {
  const found = all.find((one) => one.name === name);
  if (found) return found;
  const near = closest(
    name,
    all.map((one) => one.name),
  );
  const advice = near && distance(near, name) <= NEAR ? ` Did you mean ${near}?` : "";
  throw new UserFacingError(`${within} has no ${name}.${advice}`);
};

const tell = (options: OwnersOptions, types: readonly TypeOwners[], coordinate: string | undefined): void => {
  const [typeName, fieldName] = coordinate?.split(".") ?? [];
  if (typeName === undefined) {
    print(options, types, describeTypes(types));
    return;
  }
  const type = find(types, typeName, "The graph");
  if (fieldName === undefined) {
    print(options, type, describeType(type));
    return;
  }
  const field = find(type.fields, fieldName, typeName);
  print(options, { type: typeName, ...field }, describeField(field).trim());
};

export const federationOwners: CommandDefinition = {
  name: "federation owners",
  describes: "Say which subgraph answers each type and field, members' included.",
  configure(command) {
    command
      .argument("[coordinate]", "a type, or a field of it: Initiative, Initiative.title")
      .option(...MEMBERS_OPTION)
      .option(...JSON_OPTION)
      .action(async (coordinate: string | undefined, options: OwnersOptions) => {
        // Loaded here, so that other commands need not wait for the whole graph.
        const { composeParts, membersIn, ownersIn, workingTree } = await import("../federation");
        const { supergraph } = await composeParts(await workingTree(await membersIn(options.members)));
        tell(options, ownersIn(supergraph), coordinate);
      });
  },
};
