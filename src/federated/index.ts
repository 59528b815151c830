export { startFederated } from "./start-federated";
export { startSubgraph } from "./start-subgraph";
