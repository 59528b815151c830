/** Of its package only what clients need: the rest, which servers need, would bring the whole of graphql-js along. */
export { createClient } from "graphql-sse";
