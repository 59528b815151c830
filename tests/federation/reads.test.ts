import { join } from "node:path";
import fc from "fast-check";
import {
  buildASTSchema,
  type DocumentNode,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  Kind,
  parse,
  validate,
  visit,
} from "graphql";
import { expect, it } from "vitest";
import { readDocuments } from "../../src/federation";
import { readsOf } from "../../src/federation/checking/reads";
import { publicSdl } from "../../src/graph";
import { packageRoot } from "../../src/kernel/config";
import { wholeGraph } from "../contract/support/graph";

const documents = await readDocuments(join(packageRoot, "federation", "operations"));
const definitions = parse(publicSdl(wholeGraph), { noLocation: true });
const reads = documents.map(({ name, document }) => ({ name, document, ...readsOf(document, wholeGraph) }));

/** Every field of a type that has others. */
const fields = Object.values(wholeGraph.getTypeMap())
  .filter((type) => !isIntrospectionType(type))
  .flatMap((type) => {
    if (!isObjectType(type) && !isInputObjectType(type)) return [];
    const names = Object.keys(type.getFields());
    return names.length === 1 ? [] : names.map((name) => `${type.name}.${name}`);
  });
const read = fields.filter((field) => reads.some(({ written }) => written.has(field)));

const schemaWithout = (coordinate: string) => {
  const [type, field] = coordinate.split(".");
  const remove = {
    enter: (node: { readonly kind: string; readonly name: { readonly value: string } }) =>
      node.name.value === type ? undefined : false,
  };
  const edited: DocumentNode = visit(definitions, {
    ObjectTypeDefinition: remove,
    InputObjectTypeDefinition: remove,
    FieldDefinition: ({ name }) => (name.value === field ? null : false),
    InputValueDefinition: ({ name }, _key, _parent, _path, ancestors) =>
      (ancestors.at(-1) as { readonly kind?: string } | undefined)?.kind ===
        Kind.INPUT_OBJECT_TYPE_DEFINITION && name.value === field
        ? null
        : undefined,
  });
  return buildASTSchema(edited, { assumeValidSDL: true });
};

it("A document reads a field just where it is invalid without it", () => {
  expect(read.length).toBeGreaterThan(80);
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...fields), fc.constantFrom(...read)), (coordinate) => {
      const schema = schemaWithout(coordinate);
      const invalid = reads.filter(({ document }) => validate(schema, document).length > 0);
      const readers = reads.filter(({ written }) => written.has(coordinate));
      expect(readers.map(({ name }) => name)).toEqual(invalid.map(({ name }) => name));
    }),
    { numRuns: 100 },
  );
});
