import type { RawBuilder } from "kysely";
import type { SelectedField } from "../analyse/selection";
import { Argument } from "../argument";
import type { Inputs, SlotInput } from "../inputs";
import type { AnyRow } from "../mapping/field-mapping";
import type { Known } from "../mapping/known";
import type { Sql } from "../sql";
import { jsonObject } from "./json-object";

/** Values that must exist, wherever in the operation they were given. */
export interface Reference extends Known {
  readonly values: RawBuilder<unknown>;
}

/** Objects hold fields and fields hold objects: the emitter is given the one to build the other. */
type EmitField = (field: SelectedField, row: AnyRow, emitter: Emitter) => Sql;

/** What the parts of a statement share while it is built. */
export class Emitter {
  readonly references: Reference[] = [];
  #aliases = 0;

  constructor(
    private readonly inputs: Inputs,
    private readonly emitField: EmitField,
  ) {}

  /** A JSON object with the fields selected from one row, under their response keys. */
  object(fields: readonly SelectedField[], row: AnyRow): Sql {
    return jsonObject(this.pairs(fields, row));
  }

  pairs(fields: readonly SelectedField[], row: AnyRow): (readonly [string, Sql])[] {
    return fields.map((field) => [field.responseKey, this.emitField(field, row, this)] as const);
  }

  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }

  input(field: SelectedField): SlotInput {
    return (field.slot === undefined ? undefined : this.inputs.slots[field.slot]) ?? { args: {} };
  }

  argument(field: SelectedField): Argument {
    return new Argument(field.slot ?? -1, [], this.input(field).args);
  }

  mustExist(known: Known, values: RawBuilder<unknown>): void {
    this.references.push({ ...known, values });
  }
}
