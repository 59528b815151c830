import "./node-22";
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { announce, contenderSettings, LISTEN, portOf } from "../contender";
import { fields } from "./fields";
import { lists } from "./lists";

const { databaseUrl, poolSize } = contenderSettings();

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [...lists, fields],
  pgServices: [
    makePgService({ connectionString: databaseUrl, schemas: ["public"], poolConfig: { max: poolSize } }),
  ],
  // Lists as lists, beside connections: a connection makes cursors and counts.
  schema: { defaultBehavior: "+list" },
  grafserv: { graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(LISTEN, () => announce(portOf(server)));
