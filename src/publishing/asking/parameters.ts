import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  parseType,
  typeFromAST,
} from "graphql";
import { BadParameter } from "./bad-parameter";
import { canonicalTags } from "./language-parameter";

/** A parameter of an address. */
export type Parameter = GraphParameter | ChosenParameter;

interface GraphParameter {
  /** The type of one value in the graph, whose words for wrong values are told. */
  readonly type: string;
  /** Whether several values may be given, one after the other with commas or each by itself. */
  readonly isList?: boolean;
}

/** One of a few values that the graph does not know. */
interface ChosenParameter {
  readonly oneOf: readonly string[];
}

export type ParameterList = Readonly<Record<string, Parameter>>;

/** The parameter that says in what languages the texts are wanted, in place of Accept-Language. */
export const LANGUAGE_PARAMETER = "language";

interface Read {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Undefined: as Accept-Language says. */
  readonly languages: readonly string[] | undefined;
}

/** Reads the parameters of an address, or says what is wrong with which. */
export const readParameters = (
  search: URLSearchParams,
  known: ParameterList,
  schema: GraphQLSchema,
): Read => {
  const names = new Set(search.keys());
  for (const name of names) mustBeKnown(name, known);
  const parameters: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(known)) {
    if (names.has(name)) parameters[name] = readValue(name, parameter, search.getAll(name), schema);
  }
  const languages = names.has(LANGUAGE_PARAMETER)
    ? canonicalTags(LANGUAGE_PARAMETER, split(search.getAll(LANGUAGE_PARAMETER)))
    : undefined;
  return { parameters, languages };
};

const mustBeKnown = (name: string, known: ParameterList): void => {
  const names = [...Object.keys(known), LANGUAGE_PARAMETER];
  if (!names.includes(name)) {
    throw new BadParameter(`There is no parameter ${JSON.stringify(name)} here: use ${names.join(", ")}.`);
  }
};

const split = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(",").map((one) => one.trim()));

const readValue = (
  name: string,
  parameter: Parameter,
  texts: readonly string[],
  schema: GraphQLSchema,
): unknown => {
  if ("oneOf" in parameter) return chosen(name, theOnly(name, texts), parameter.oneOf);
  const inputType = inputTypeOf(parameter.type, schema);
  if (parameter.isList) return split(texts).map((text) => coerced(name, text, inputType));
  return coerced(name, theOnly(name, texts), inputType);
};

const theOnly = (name: string, texts: readonly string[]): string => {
  if (texts.length > 1) throw new BadParameter(`The parameter "${name}" may be given once.`);
  return texts[0] ?? "";
};

const chosen = (name: string, text: string, known: readonly string[]): string => {
  if (!known.includes(text)) {
    throw new BadParameter(
      `The parameter "${name}" cannot be ${JSON.stringify(text)}: give ${known.join(" or ")}.`,
    );
  }
  return text;
};

const inputTypeOf = (name: string, schema: GraphQLSchema): GraphQLInputType => {
  const type = typeFromAST(schema, parseType(name));
  if (type === undefined || !isInputType(type)) throw new Error(`the graph has no input type ${name}`);
  return type;
};

/** The value that the graph is asked with. It is checked here, so that the parameter can be named. */
const coerced = (name: string, text: string, type: GraphQLInputType): unknown => {
  if (text === "") throw new BadParameter(`The parameter "${name}" is empty: leave it out, or give a value.`);
  const value = String(type) === "Int" && /^\d+$/.test(text) ? Number(text) : text;
  coerceInputValue(value, type, (_, __, { message }) => {
    throw new BadParameter(`The parameter "${name}" cannot be ${JSON.stringify(text)}: ${message}`);
  });
  return value;
};
