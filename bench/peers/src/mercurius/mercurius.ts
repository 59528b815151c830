import fastify from "fastify";
import mercurius from "mercurius";
import { announce, LISTEN, portOf } from "../contender";
import { loaders } from "./loaders";
import { resolvers } from "./resolvers";
import { schema } from "./schema";

const app = fastify();
await app.register(mercurius, { schema, resolvers, loaders, jit: 1, graphiql: false });
await app.listen(LISTEN);
announce(portOf(app.server));
