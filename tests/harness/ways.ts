/** The ways of answering a query in one process. */
export const SINGLE_WAYS = ["passed through", "completed by graphql-js"] as const;

/** The ways of answering over subgraphs. */
export const FEDERATED_WAYS = [
  "federated, in process",
  "federated, over HTTP",
  "federated, planned in Rust",
] as const;

export type SingleWay = (typeof SINGLE_WAYS)[number];
export type FederatedWay = (typeof FEDERATED_WAYS)[number];

/** The ways of answering, which nobody can tell apart. */
export type Way = SingleWay | FederatedWay;

const ALL_WAYS: readonly Way[] = [...SINGLE_WAYS, ...FEDERATED_WAYS];

/** The way of this run: TEST_WAY is set to run all tests of the contract another way. */
export const chosenWay = ({ TEST_WAY: chosen } = process.env): Way => {
  if (chosen === undefined) return "passed through";
  const way = ALL_WAYS.find((one) => one === chosen);
  if (way === undefined) throw new Error(`TEST_WAY is one of ${ALL_WAYS.join("; ")}`);
  return way;
};

export const isFederated = (way: Way): way is FederatedWay => FEDERATED_WAYS.some((one) => one === way);
