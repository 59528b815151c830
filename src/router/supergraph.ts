import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type EnumValueDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from "graphql";
import { packageRoot } from "../kernel/config";

/** Where each subgraph is, by its name. */
export type Addresses = ReadonlyMap<string, string>;

/** The supergraph as it is committed, with the addresses at which its subgraphs are now. */
export async function supergraphAt(addresses: Addresses): Promise<string> {
  const text = await readFile(join(packageRoot, "federation", "supergraph.graphql"), "utf8");
  const document = parse(text, { noLocation: true });
  return print(
    visit(document, {
      EnumValueDefinition: (value): EnumValueDefinitionNode => ({
        ...value,
        directives: (value.directives ?? []).map((directive) => atAddress(directive, addresses)),
      }),
    }),
  );
}

function atAddress(directive: ConstDirectiveNode, addresses: Addresses): ConstDirectiveNode {
  if (directive.name.value !== "join__graph") return directive;
  const name = directive.arguments?.find((argument) => argument.name.value === "name")?.value;
  const address = name?.kind === Kind.STRING ? addresses.get(name.value) : undefined;
  if (address === undefined) throw new Error(`there is no address for ${name && print(name)}`);
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) => withUrl(argument, address)),
  };
}

function withUrl(argument: ConstArgumentNode, value: string): ConstArgumentNode {
  return argument.name.value === "url" ? { ...argument, value: { kind: Kind.STRING, value } } : argument;
}
