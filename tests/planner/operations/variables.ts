import {
  astFromValue,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
} from "graphql";

/** The variables of an operation: alike ones are one, so that what is written alike stays alike. */
export class Variables {
  readonly #names = new Map<string, string>();
  readonly #declared = new Map<string, string>();
  readonly values: Record<string, unknown> = {};

  declare(name: string, declaration: string, ...values: readonly unknown[]): void {
    this.#declared.set(name, declaration);
    if (values.length > 0) this.values[name] = values[0];
  }

  /** `($v0: Int)`, of those that the text names. */
  declarations(text: string): string {
    const used = [...this.#declared].filter(([name]) => new RegExp(`\\$${name}\\b`).test(text));
    for (const [name] of this.#declared) {
      if (!used.some(([other]) => other === name)) delete this.values[name];
    }
    return used.length === 0 ? "" : `(${used.map(([name, type]) => `$${name}: ${type}`).join(", ")})`;
  }

  /** Those that may be left out; a cursor goes with its order. */
  optional(): string[] {
    return Object.keys(this.values).filter((name) => !/(!|Order)$/.test(this.#declared.get(name) ?? "!"));
  }

  /** An argument's value as it stands in the operation; undefined where the argument is left out. */
  write(type: GraphQLInputType, value: unknown, writing: number, mayBeAbsent: boolean): string | undefined {
    const form = writing % 5;
    if (value === undefined) {
      return form === 0 && mayBeAbsent ? this.#named(String(getNullableType(type)), "absent") : undefined;
    }
    if (value !== null && form === 1) return this.#byDefault(type, value);
    if (form === 0 || form === 2) return this.#named(String(type), "given", value);
    return form === 3 ? this.#inside(type, value, writing >> 3) : literal(type, value);
  }

  #named(type: string, form: string, ...values: readonly unknown[]): string {
    const key = JSON.stringify([type, form, values]);
    const name = this.#names.get(key) ?? `v${this.#names.size}`;
    this.#names.set(key, name);
    this.declare(name, type, ...values);
    return `$${name}`;
  }

  #byDefault(type: GraphQLInputType, value: unknown): string {
    return this.#named(`${type} = ${literal(type, value)}`, "default");
  }

  /** Variables for the parts of a list or an object. */
  #inside(given: GraphQLInputType, value: unknown, writing: number): string {
    const type = getNullableType(given);
    if (isListType(type) && Array.isArray(value)) {
      const items = value.map((item) => this.#part(type.ofType, item, writing));
      return `[${items.join(", ")}]`;
    }
    if (isInputObjectType(type) && typeof value === "object" && value !== null) {
      const fields = type.getFields();
      const parts = Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(
          ([name, part]) => `${name}: ${this.#part(fields[name]?.type as GraphQLInputType, part, writing)}`,
        );
      return `{ ${parts.join(", ")} }`;
    }
    return literal(given, value);
  }

  #part(type: GraphQLInputType, value: unknown, writing: number): string {
    if (value === null && isNonNullType(type)) throw new Error(`null is no ${type}`);
    return this.write(type, value, writing, false) ?? "null";
  }
}

const literal = (type: GraphQLInputType, value: unknown): string => {
  const node = astFromValue(value, type);
  if (!node) throw new Error(`${JSON.stringify(value)} is no ${type}`);
  return print(node);
};
