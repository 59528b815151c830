import type { SelectedField } from "../analyse/selection";
import type { OneMapping } from "../mapping/field-mapping";
import { mappingOf } from "../mapping/mapping-of";

/**
 * The column of the row itself that answers all that is selected of a related row, where only its key is: the
 * database's foreign key says that the related row exists.
 */
export function foreignKeyOf(field: SelectedField, { foreignKey }: OneMapping): string | undefined {
  if (foreignKey === undefined) return undefined;
  const isKey = (child: SelectedField): boolean => {
    if (child.name === "__typename") return true;
    const mapping = mappingOf(child.definition);
    return mapping?.kind === "scalar" && mapping.column === foreignKey.references;
  };
  return field.children.every(isKey) ? foreignKey.column : undefined;
}
