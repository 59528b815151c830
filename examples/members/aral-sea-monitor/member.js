import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createSchema, createYoga } from "graphql-yoga";
import { subgraphResolvers, subgraphTypeDefs } from "./federation.js";
import { monitoringOf, STATIONS, stationById } from "./readings.js";

const sdl = readFileSync(new URL("./schema.graphql", import.meta.url), "utf8");

const federation = subgraphResolvers(sdl, {
  // The monitor does not know which initiatives there are: a router asks of those that Sarazm gave it.
  Initiative: ({ id }) => ({ id }),
  MonitoringStation: ({ id }) => stationById(id),
});

const schema = createSchema({
  typeDefs: subgraphTypeDefs(sdl),
  resolvers: {
    ...federation,
    Query: { ...federation.Query, aralSeaStations: () => STATIONS },
    Initiative: { monitoring: ({ id }) => monitoringOf(id) },
  },
});

/** The monitor's server, not yet listening. */
export const createMember = () => createServer(createYoga({ schema, logging: false, landingPage: false }));
