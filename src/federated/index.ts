export { startFederated } from "./start-federated";
export { startRouter } from "./start-router";
export { startSubgraph } from "./start-subgraph";
