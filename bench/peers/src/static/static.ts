import { readFile } from "node:fs/promises";
import fastifyStatic from "@fastify/static";
import fastify from "fastify";
import { announce, instructionsFile, LISTEN, portOf } from "../contender";

/** What Sarazm answered once, as a file, and the headers that it answered with. */
interface Instructions {
  readonly directory: string;
  readonly file: string;
  readonly headers: Readonly<Record<string, string>>;
}

const { directory, file, headers } = JSON.parse(await readFile(instructionsFile(), "utf8")) as Instructions;

const app = fastify();
await app.register(fastifyStatic, {
  root: directory,
  setHeaders: (response) => {
    for (const [name, value] of Object.entries(headers)) response.header(name, value);
  },
});
await app.listen(LISTEN);
announce(portOf(app.server), `/${file}`);
