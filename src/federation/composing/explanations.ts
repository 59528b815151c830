import { explainUnsatisfiable } from "./explain-unsatisfiable";
import type { Explained, Reported } from "./explained";
import { joined } from "./joined";

const GROUP = /(?:(\w+) Type|type "([^"]+)") in subgraphs? ("[^"]+"(?:, "[^"]+")*)/g;

/** "String" in first, "Int" in second. */
function sides(message: string): string {
  return [...message.matchAll(GROUP)]
    .map(
      ([, kind, type, graphs = ""]) => `${type ?? kind} in ${joined(graphs.replaceAll('"', "").split(", "))}`,
    )
    .join(", ");
}

const typesDiffer = ({ message, where }: Reported): Explained => ({
  what: `The types of ${where} differ: ${sides(message)}.`,
  advice: "Give it the same type in each of them, or leave it to one.",
});

const FEDERATION_DIRECTIVES =
  /@(authenticated|composeDirective|cost|external|inaccessible|interfaceObject|key|listSize|override|policy|provides|requires|requiresScopes|shareable|tag)\b/;

function invalidGraphql({ message, subgraphs }: Reported): Explained {
  const what = `In the schema of ${joined(subgraphs)}: ${message.endsWith(".") ? message : `${message}.`}`;
  const unknown = message.match(/^Unknown type (\w+)/)?.[1];
  if (unknown !== undefined) {
    return {
      where: unknown,
      what,
      advice: `Define ${unknown} there, or as much of it as is used: a subgraph's schema is whole by itself.`,
    };
  }
  const directive = message.match(FEDERATION_DIRECTIVES)?.[0];
  if (message.startsWith("Unknown directive") && directive !== undefined) {
    return {
      what,
      advice: `Import it: extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["${directive}"]).`,
    };
  }
  return { what, advice: "Mend it there." };
}

function sharedFields({ message, where, subgraphs }: Reported): Explained {
  const what = `${where} is answered by ${joined(subgraphs)}`;
  const silent = message.match(/defined as non-shareable in subgraphs? (.+)$/)?.[1];
  if (silent === undefined) {
    return {
      what: `${what}, and none of them says that it is shared.`,
      advice:
        "A field has one owner: remove it from the others; or, where all of them give the same value, mark it with @shareable in each.",
    };
  }
  const names = joined(subgraphs.filter((name) => silent.includes(`"${name}"`)));
  return {
    what: `${what}, and ${names} says neither that it is a key nor that it is shared.`,
    advice: `In ${names}, give its type the @key that the others have, mark the field with @shareable, or remove it.`,
  };
}

/** How the errors that happen are told, by the composer's codes. */
export const EXPLANATIONS: Readonly<Record<string, (reported: Reported) => Explained>> = {
  FIELD_TYPE_MISMATCH: typesDiffer,
  FIELD_ARGUMENT_TYPE_MISMATCH: typesDiffer,
  TYPE_KIND_MISMATCH: ({ message, where }) => ({
    what: `${where} is not the same kind of type everywhere: ${sides(message)}.`,
    advice: "Rename it in one of them.",
  }),
  INVALID_FIELD_SHARING: sharedFields,
  SATISFIABILITY_ERROR: explainUnsatisfiable,
  KEY_INVALID_FIELDS: ({ message, where, subgraphs }) => {
    const fields = message.match(/@key\(fields: "([^"]*)"\)/)?.[1] ?? "";
    return {
      what: `The key "${fields}" of ${where} names a field that ${where} does not have in ${joined(subgraphs)}.`,
      advice: "Add the field there, with the type that it has in the other subgraphs, or mend the key.",
    };
  },
  EXTERNAL_MISSING_ON_BASE: ({ where, subgraphs }) => ({
    what: `${where} is @external in ${joined(subgraphs)}, and no subgraph answers it.`,
    advice: "Mend its name, or remove @external where it is answered.",
  }),
  EXTERNAL_UNUSED: ({ where, subgraphs }) => ({
    what: `${where} is @external in ${joined(subgraphs)}, but nothing there uses it.`,
    advice: "Remove it, or name it in a @key, @requires or @provides.",
  }),
  ENUM_VALUE_MISMATCH: ({ message, where, subgraphs }) => {
    const value = message.match(/value "(\w+)" is not defined in all/)?.[1] ?? "";
    return {
      where: `${where}.${value}`,
      what: `${where} goes in and out, but not all of ${joined(subgraphs)} have its value ${value}.`,
      advice: "Add the value to all of them, or remove it from all.",
    };
  },
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: ({ where, subgraphs }) => ({
    what: `${where} is required in one of ${joined(subgraphs)}, and another does not have it.`,
    advice: "Add it to each of them, or make it optional.",
  }),
  EXTENSION_WITH_NO_BASE: ({ where, subgraphs }) => ({
    what: `${where} is extended in ${joined(subgraphs)}, and no subgraph defines it.`,
    advice: "Mend its name, or define it.",
  }),
  INVALID_GRAPHQL: invalidGraphql,
};
