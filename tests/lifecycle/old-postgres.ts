import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

// Messages of PostgreSQL's protocol, as far as a client needs them that only asks for the version. No PostgreSQL of
// that age is to be had where the tests run.

const message = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};

const int16 = (value: number): Buffer => {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
};

const int32 = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
};

const cString = (value: string): Buffer => Buffer.from(`${value}\0`);

const TEXT_TYPE = 25;
const READY = message("Z", Buffer.from("I"));
const LOGGED_IN = Buffer.concat([message("R", int32(0)), READY]);

const column = (name: string): Buffer =>
  message("T", int16(1), cString(name), int32(0), int16(0), int32(TEXT_TYPE), int16(-1), int32(-1), int16(0));

const row = (value: string): Buffer => message("D", int16(1), int32(value.length), Buffer.from(value));

const answer = (query: string, version: string): Buffer =>
  query.startsWith("SHOW server_version")
    ? Buffer.concat([column("server_version"), row(version), message("C", cString("SHOW")), READY])
    : Buffer.concat([message("C", cString("SET")), READY]);

const serve = (socket: Socket, version: string): void => {
  let isLoggedIn = false;
  socket.on("error", () => socket.destroy());
  socket.on("data", (data) => {
    if (!isLoggedIn) {
      isLoggedIn = true;
      socket.write(LOGGED_IN);
    } else if (data.toString("latin1", 0, 1) === "Q") {
      socket.write(answer(data.toString("utf8", 5), version));
    }
  });
};

/** Something that says it is PostgreSQL of a certain version, and answers nothing else. */
export const startOldPostgres = async (version: string): Promise<{ url: string; close: () => void }> => {
  const server = createServer((socket) => serve(socket, version));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `postgresql://somebody@127.0.0.1:${port}/sarazm`, close: () => server.close() };
};
