import { type FieldNode, type GraphQLField, getArgumentValues, Kind, visit } from "graphql";
import { badInput } from "../../kernel/errors/graphql";
import { wantedLanguages } from "../../kernel/localization/wanted-languages";
import type { SlotInput } from "../inputs";
import { mappingOf } from "../mapping/mapping-of";
import { pageOf } from "./page";
import { shapeOf } from "./shape";

/** A selected field with arguments. What no variable has a part in is worked out once. */
export class Slot {
  readonly #isFixed: boolean;
  #args: Readonly<Record<string, unknown>> | undefined;
  #last: { readonly languages: readonly string[]; readonly input: SlotInput } | undefined;

  constructor(
    readonly path: string,
    readonly definition: GraphQLField<unknown, unknown>,
    readonly node: FieldNode,
  ) {
    this.#isFixed = !hasVariables(node);
  }

  /** The arguments for one run, checked, with pages and languages worked out. */
  input(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): SlotInput {
    if (this.#last?.languages === languages) return this.#last.input;
    const input = this.#evaluate(variables, languages);
    if (this.#isFixed) this.#last = { languages, input };
    return input;
  }

  #evaluate(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): SlotInput {
    const args = this.#arguments(variables);
    const mapping = mappingOf(this.definition);
    if (mapping?.kind === "connection") {
      const list = mapping.list();
      list.check?.(args, this.path);
      return shaped({ args, page: pageOf(args, list, this.path) });
    }
    if (mapping?.kind === "text") {
      const asked = (args["in"] as readonly string[] | undefined) ?? [];
      return shaped({ args, ...wantedLanguages([...asked, ...languages]) });
    }
    // What is asked for decides which statements run, not what they look like.
    if (mapping?.kind === "entities") return { args, shape: "" };
    return shaped({ args });
  }

  #arguments(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    if (this.#args !== undefined) return this.#args;
    const args = getArgumentValues(this.definition, this.node, variables);
    refuseNul(args, this.path);
    if (this.#isFixed) this.#args = args;
    return args;
  }
}

function shaped(input: Omit<SlotInput, "shape">): SlotInput {
  return { ...input, shape: shapeOf(input) };
}

function hasVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument.value, {
      [Kind.VARIABLE]: () => {
        found = true;
      },
    });
  }
  return found;
}

/** PostgreSQL's text cannot hold U+0000; JSON can. */
function refuseNul(value: unknown, path: string): void {
  if (typeof value === "string" && value.includes("\u0000")) {
    throw badInput(`An argument of "${path}" holds the character U+0000, which no text here contains.`);
  }
  if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) refuseNul(part, path);
}
