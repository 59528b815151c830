import type { SelectedField } from "../analyse/selection";
import { Argument } from "../argument";
import type { Inputs, SlotInput } from "../inputs";
import type { AnyRow } from "../mapping/field-mapping";
import type { Known } from "../mapping/known";
import { type Json, jsonLiteral, jsonObject } from "./json";

/** Values that must exist, wherever in the operation they were given. */
export interface Reference extends Known {
  readonly values: Pick<Argument, "isSingle" | "single" | "param">;
}

/** Objects hold fields and fields hold objects: the emitter is given the one to build the other. */
type EmitField = (field: SelectedField, row: AnyRow, emitter: Emitter) => Json;

const NO_INPUT: SlotInput = { args: {}, shape: "" };

/** What the parts of a statement share while it is built. */
export class Emitter {
  readonly references: Reference[] = [];
  #aliases = 0;

  constructor(
    private readonly inputs: Inputs,
    private readonly emitField: EmitField,
  ) {}

  /** An object with the fields selected from one row, under their response keys, after what is given `before`. */
  object(fields: readonly SelectedField[], row: AnyRow, before: readonly Pair[] = []): Json {
    return objectOf(fields, (field) => this.emitField(field, row, this), before);
  }

  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }

  input(field: SelectedField): SlotInput {
    return (field.slot === undefined ? undefined : this.inputs.slots[field.slot]) ?? NO_INPUT;
  }

  argument(field: SelectedField): Argument {
    return new Argument(field.slot ?? -1, [], this.input(field).args);
  }

  mustExist(known: Known, values: Reference["values"]): void {
    this.references.push({ ...known, values });
  }
}

type Pair = readonly [key: string, value: Json];

/** An object with the fields given, each as `emit` makes it; the name of their type needs no making. */
export function objectOf(
  fields: readonly SelectedField[],
  emit: (field: SelectedField) => Json,
  before: readonly Pair[] = [],
): Json {
  const pairs = fields.map(
    (field): Pair => [
      field.responseKey,
      field.name === "__typename" ? jsonLiteral(field.parentType) : emit(field),
    ],
  );
  return jsonObject([...before, ...pairs]);
}
