import { type DocumentNode, Kind, print, specifiedDirectives, visit } from "graphql";
import type { Definitions } from "./definitions";

const FEDERATION = "https://specs.apollo.dev/federation/v2.9";

/** A part of the graph as a Federation 2 subgraph's SDL, which imports just the directives that it uses. */
export function printPart(definitions: Definitions): string {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...definitions.values()] };
  const imports = federationDirectives(document).map((name) => JSON.stringify(`@${name}`));
  const link = `extend schema @link(url: ${JSON.stringify(FEDERATION)}, import: [${imports.join(", ")}])`;
  return `${[link, ...document.definitions.map((node) => print(node))].join("\n\n")}\n`;
}

function federationDirectives(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, { Directive: ({ name }) => void names.add(name.value) });
  const builtIn = specifiedDirectives.map(({ name }) => name);
  return [...names].filter((name) => !builtIn.includes(name)).sort();
}
