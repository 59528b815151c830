export { clientNetwork } from "./client-network";
export { TimeIsUp, within } from "./within";
