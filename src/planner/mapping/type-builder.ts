import { sql } from "kysely";
import type { ClassType } from "type-graphql";
import type { Argument } from "../argument";
import { type Moment, type Row, type Rows, rowOf, type Sql } from "../sql";
import { equal } from "./conditions";
import type {
  ConnectionMapping,
  EachMapping,
  EmbeddedMapping,
  FeedMapping,
  ManyMapping,
  OneMapping,
  RelationContext,
  ScalarMapping,
  TextMapping,
  UnionMapping,
} from "./field-mapping";
import type { Known } from "./known";
import type { FilterMapping, ListMapping } from "./list-mapping";

/** Which columns of one row equal which columns of the other. */
export type Join<From, To> = { readonly [Column in keyof From & string]?: keyof To & string };

interface RelationOptions<R, U> {
  /** Conditions besides the join, such as those of the field's arguments. */
  readonly where?: (target: Row<U>, args: Argument, parent: Row<R>) => readonly Sql[];
  readonly orderBy?: (target: Row<U>) => readonly Sql[];
  /** A related row as of the moment that this one is seen as of. */
  readonly asOf?: (target: Row<U>, moment: Moment) => Row<U>;
}

/** A table between the two, and how it joins both. */
interface Link<R, L, U> {
  readonly rows: Rows<L>;
  readonly from: Join<R, L>;
  readonly to: Join<L, U>;
  readonly orderBy?: (link: Row<L>, target: Row<U>) => readonly Sql[];
}

/** The query that makes a derived table. */
type Derived<R> = (parent: Row<R>, args: Argument, context: RelationContext) => Sql;

/** The words in which a type says how its fields map, typed by the columns `R` of its rows. */
export class TypeBuilder<R> {
  /** A column whose JSON form is the field's. */
  column(name: keyof R & string): ScalarMapping {
    return { kind: "scalar", value: (row) => row(name), column: name };
  }

  /** An expression over the row and the field's arguments. */
  expression(value: (row: Row<R>, args: Argument) => Sql): ScalarMapping {
    return { kind: "scalar", value };
  }

  /** A moment, as RFC 3339 in UTC. */
  moment(name: keyof R & string): ScalarMapping {
    return {
      kind: "scalar",
      value: (row) => sql`to_char(${row(name)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    };
  }

  /** A decimal number, as text that keeps every digit but the zeros that its column pads it with. */
  decimal(name: keyof R & string): ScalarMapping {
    return { kind: "scalar", value: (row) => sql`trim_scale(${row(name)})::text` };
  }

  /** A column with a text in many languages. */
  text(name: keyof R & string): TextMapping {
    return { kind: "text", map: (row) => row(name) };
  }

  /** An object whose fields come from this row; null where `isNull` holds. */
  embedded(type: () => ClassType, isNull?: (row: Row<R>) => Sql): EmbeddedMapping {
    return { kind: "embedded", type, ...(isNull && { isNull }) };
  }

  /** A list with one object for each of the values. */
  each(
    values: readonly string[],
    fields: Readonly<Record<string, (row: Row<R>, value: string) => Sql>>,
  ): EachMapping {
    return { kind: "each", values, fields };
  }

  /** The one related row, or null. */
  one<U>(
    type: () => ClassType,
    rows: Rows<U>,
    join: Join<R, U>,
    options?: RelationOptions<R, U>,
  ): OneMapping {
    const foreignKey = options === undefined ? foreignKeyIn(join as Record<string, string>) : undefined;
    return {
      kind: "one",
      type,
      relation: this.#joined(rows, join, options),
      ...(foreignKey && { foreignKey }),
    };
  }

  /** All related rows. */
  many<U>(
    type: () => ClassType,
    rows: Rows<U>,
    join: Join<R, U>,
    options?: RelationOptions<R, U>,
  ): ManyMapping {
    return { kind: "many", type, relation: this.#joined(rows, join, options) };
  }

  /** The rows of a list without pages, as its argument `filter` selects them. */
  list<U>(
    type: () => ClassType,
    rows: Rows<U>,
    { filter, orderBy }: { filter?: FilterMapping<U>; orderBy: (target: Row<U>) => readonly Sql[] },
  ): ManyMapping {
    const relation = this.#joined<U>(rows, {}, { orderBy });
    return { kind: "many", type, relation, ...(filter && { filter }) };
  }

  /** The one row whose column equals an argument; asking for one that does not exist is an error. */
  byKey<U>(
    type: () => ClassType,
    rows: Rows<U>,
    column: keyof U & string,
    argument: string,
    known: Known,
  ): OneMapping {
    const relation = this.#joined<U>(
      rows,
      {},
      {
        where: (target, args) => [equal(target(column), (args.get(argument) as Argument).param("text"))],
      },
    );
    return { kind: "one", type, relation, key: { argument, known } };
  }

  /** All rows related through a table between. */
  through<L, U>(type: () => ClassType, rows: Rows<U>, link: Link<R, L, U>): ManyMapping {
    return {
      kind: "many",
      type,
      relation: (parent, _args, { alias }) => {
        const between = `${alias}_link`;
        const linkRow = rowOf<L>(between);
        return {
          from: (target) =>
            sql`${link.rows.from(between)} join ${rows.from(target)} on ${sql.join(
              joined(linkRow, rowOf<U>(target), link.to),
              sql` and `,
            )}`,
          where: () => joined<R, L>(parent, linkRow, link.from),
          orderBy: (target) => link.orderBy?.(linkRow, target) ?? [],
        };
      },
    };
  }

  /** The one row of a derived table that the parent and the field's arguments make. */
  oneDerived<U>(type: () => ClassType, from: Derived<R>): OneMapping {
    return { kind: "one", type, relation: this.#derived<U>(from) };
  }

  /** The rows of a derived table that the parent and the field's arguments make. */
  manyDerived<U>(
    type: () => ClassType,
    from: Derived<R>,
    orderBy: (target: Row<U>) => readonly Sql[],
  ): ManyMapping {
    return { kind: "many", type, relation: this.#derived<U>(from, orderBy) };
  }

  /** The one related row, of the type that stands under the value of the column. */
  union(column: keyof R & string, members: Readonly<Record<string, OneMapping>>): UnionMapping {
    return { kind: "union", value: (row) => row(column), members: new Map(Object.entries(members)) };
  }

  /** A page of a list, of the rows that belong to this one. */
  connection<U>(
    list: () => ListMapping,
    scope: (parent: Row<R>, target: Row<U>, args: Argument) => readonly Sql[] = () => [],
  ): ConnectionMapping {
    return { kind: "connection", list, scope };
  }

  /** Rows as they are added, from a cursor on. */
  feed<U>(
    type: () => ClassType,
    rows: Rows<U>,
    feed: {
      readonly position: (row: Row<U>) => Sql;
      readonly belongs: (
        row: Row<U>,
        args: Argument,
        context: Pick<RelationContext, "filter">,
      ) => readonly Sql[];
      readonly cursors: FeedMapping["cursors"];
    },
  ): FeedMapping {
    return { kind: "feed", type, rows, ...feed };
  }

  #derived<U>(from: Derived<R>, orderBy?: (target: Row<U>) => readonly Sql[]): OneMapping["relation"] {
    return (parent, args, context) => ({
      from: (alias) => sql`(${from(parent, args, context)}) as ${sql.id(alias)}`,
      where: () => [],
      ...(orderBy && { orderBy }),
    });
  }

  #joined<U>(rows: Rows<U>, join: Join<R, U>, options: RelationOptions<R, U> = {}): OneMapping["relation"] {
    return (parent, args) => {
      const { asOf } = parent;
      return {
        from: rows.from,
        where: (target) => [
          ...joined<R, U>(parent, target, join),
          ...(options.where?.(target, args, parent) ?? []),
        ],
        ...(options.orderBy && { orderBy: options.orderBy }),
        ...(asOf && { seen: (target) => options.asOf?.(target, asOf) ?? target }),
      };
    };
  }
}

function joined<From, To>(from: Row<From>, to: Row<To>, join: Join<From, To>): Sql[] {
  return Object.entries(join).map(([left, right]) =>
    equal(to(right as keyof To & string), from(left as keyof From & string)),
  );
}

/** What the model's tables call the keys of their records. */
const KEYS: ReadonlySet<string> = new Set(["id", "code"]);

/** A join from one column to the other table's key. */
function foreignKeyIn(join: Readonly<Record<string, string | undefined>>): OneMapping["foreignKey"] {
  const [[column, references] = [], ...more] = Object.entries(join);
  if (column === undefined || references === undefined || more.length > 0) return undefined;
  return KEYS.has(references) ? { column, references } : undefined;
}
