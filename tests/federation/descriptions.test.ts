import { isTypeDefinitionNode, parse, type StringValueNode, visit } from "graphql";
import { expect, test } from "vitest";
import { buildWholeGraph, publicSdl } from "../../src/graph";

/** What stands for itself: everyone knows them by their names. */
const ROOTS: readonly string[] = ["Query", "Mutation", "Subscription"];

test("Every type, field, argument and enum value of the public schema is described", () => {
  const silent: string[] = [];
  const note = (
    node: { name: { value: string }; description?: StringValueNode | undefined },
    within: string,
  ) => {
    if (!node.description?.value) silent.push(within + node.name.value);
  };
  for (const definition of parse(publicSdl(buildWholeGraph())).definitions.filter(isTypeDefinitionNode)) {
    const name = definition.name.value;
    if (!ROOTS.includes(name)) note(definition, "");
    visit(definition, {
      FieldDefinition: (node) => note(node, `${name}.`),
      InputValueDefinition: (node) => note(node, `${name}: `),
      EnumValueDefinition: (node) => note(node, `${name}.`),
    });
  }
  expect(silent).toEqual([]);
});
