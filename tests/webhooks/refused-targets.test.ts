import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, it } from "vitest";
import { addWebhook, feedReader, ping } from "../../src/webhooks";
import { isPublicAddress } from "../../src/webhooks/public-address";
import { checkedLookup } from "../../src/webhooks/target";
import { startReceiver } from "./support/receiver";
import {
  add,
  deliveriesOf,
  itemIds,
  MANAGER,
  SETTINGS,
  schema,
  startDelivering,
  waitUntil,
  webhookDatabase,
  write,
} from "./support/webhooks";

const database = await webhookDatabase();

const addInPublic = (url: string) =>
  addWebhook(
    database.kysely,
    { readFeed: feedReader(schema, database), allowPrivateAddresses: false, by: MANAGER },
    { url, from: "now" },
  );

describe("An address", () => {
  it.each([
    "127.0.0.1",
    "127.8.9.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:0:127.0.0.1",
    "64:ff9b::10.0.0.1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "100::1",
  ])("%s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "100.128.0.1",
    "::ffff:8.8.8.8",
    "2606:4700::1111",
    "2a00:1450::1",
  ])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  const PRIVATE = [
    "10.0.0.0/8",
    "127.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "169.254.0.0/16",
    "100.64.0.0/10",
  ];

  it("is refused in whatever form it is written, wherever in a private network it lies", async () => {
    const privateAddress = fc
      .tuple(fc.constantFrom(...PRIVATE), fc.integer({ min: 0, max: 0xffff_ffff }))
      .map(([network, random]) => {
        const [base, length] = ipaddr.IPv4.parseCIDR(network);
        const number = base.octets.reduce((sum, octet) => sum * 256 + octet, 0);
        return (number + (random % 2 ** (32 - length))) >>> 0;
      });
    const form = fc.constantFrom(
      (n: number) => [24, 16, 8, 0].map((shift) => (n >>> shift) & 255).join("."),
      (n: number) => String(n),
      (n: number) => `0x${n.toString(16)}`,
      (n: number) => `0${n.toString(8)}`,
      (n: number) => `[::ffff:${(n >>> 16).toString(16)}:${(n & 0xffff).toString(16)}]`,
    );
    await fc.assert(
      fc.asyncProperty(privateAddress, form, async (number, write) => {
        await expect(addInPublic(`http://${write(number)}/hook`)).rejects.toThrow(
          "The webhook's address is refused",
        );
      }),
    );
  });
});

describe("Adding a webhook", () => {
  it.each([
    ["a URL that is none", "nonsense", "it is not a URL"],
    ["another protocol", "ftp://example.org/", "it begins with ftp:"],
    ["a file", "file:///etc/passwd", "it begins with file:"],
    ["a user and a password", "https://user:word@example.org/", "it holds a user or a password"],
    ["a loopback address", "http://127.0.0.1:8080/", "127.0.0.1 is an address of a private network"],
    ["a short form of one", "http://127.1/", "127.0.0.1 is an address of a private network"],
    ["one of IPv6", "http://[::1]/", "::1 is an address of a private network"],
    ["a name of this machine", "http://localhost/", "localhost has the address"],
    [
      "a name that does not exist",
      "https://nowhere.invalid/",
      "the address of nowhere.invalid was not found",
    ],
    ["a URL without end", `https://example.org/${"a".repeat(3000)}`, "it is longer than"],
  ])("refuses %s", async (_, url, reason) => {
    await expect(addInPublic(url)).rejects.toThrow(`The webhook's address is refused: ${reason}`);
  });

  it.each([
    ["an unknown country", { countries: ["DE"] }, 'There is no country "DE"'],
    ["what is no country", { countries: ["XX"] }, 'Variable "$filter" got invalid value "XX"'],
    ["an unknown field", { continents: ["AS"] }, 'Field "continents" is not defined by type "ChangeFilter"'],
    ["a wrong kind", { kinds: ["RAIN"] }, 'Value "RAIN" does not exist in "ChangeKind" enum'],
    ["something else than a filter", "KZ", 'Expected type "ChangeFilter" to be an object'],
  ])("refuses %s in the API's words", async (_, filter, reason) => {
    const receiver = await startReceiver();
    await expect(add(database, { url: receiver.url, filter })).rejects.toThrow(reason);
  });

  it("refuses a cursor that is none of the feed's", async () => {
    const receiver = await startReceiver();
    await expect(add(database, { url: receiver.url, from: { cursor: "abc" } })).rejects.toThrow(/cursor/);
  });
});

describe("Sending", () => {
  it("goes to no address that became private after the webhook was added", async () => {
    const receiver = await startReceiver();
    // Added while it was allowed, as if the name had stood for another address then.
    const { id } = await add(database, { url: `http://localhost:${receiver.port}/` });
    const literal = await add(database, { url: receiver.url });
    const { close } = await startDelivering(database, { allowPrivateAddresses: false, maxAttempts: 2 });
    const [item] = await itemIds(database, 1);
    await write(database, [{ summary: "private", item }]);
    for (const webhook of [id, literal.id]) {
      await waitUntil(
        async () => (await deliveriesOf(database, webhook))[0]?.state === "DEAD",
        "it is given up",
      );
      const [delivery] = await deliveriesOf(database, webhook);
      expect(delivery?.last_error).toContain("of a private network");
    }
    expect(receiver.received).toEqual([]);
    await close();
    const answer = await ping(database.kysely, id, { allowPrivateAddresses: false });
    expect(answer).toMatchObject({ isDelivered: false, status: null });
    expect(await ping(database.kysely, id, SETTINGS)).toMatchObject({ isDelivered: true, status: 204 });
    expect(receiver.received).toMatchObject([{ message: { type: "webhook.ping", data: { webhook: id } } }]);
  });

  it("looks names up by itself, and hands on only addresses that were checked", async () => {
    const found = (host: string, allowPrivateAddresses: boolean) =>
      new Promise((resolve, reject) => {
        checkedLookup({ allowPrivateAddresses })(host, { all: true }, (error, addresses) =>
          error === null ? resolve(addresses) : reject(error),
        );
      });
    await expect(found("localhost", false)).rejects.toThrow("localhost has the address");
    expect(await found("localhost", true)).toEqual(await lookup("localhost", { all: true }));
  });

  it("follows no redirect to another address", async () => {
    const target = await startReceiver();
    const receiver = await startReceiver();
    receiver.reply = () => ({ status: 302, headers: { location: target.url } });
    const { id } = await add(database, { url: receiver.url });
    expect(await ping(database.kysely, id, SETTINGS)).toMatchObject({ isDelivered: false, status: 302 });
    expect(target.received).toEqual([]);
  });

  it("reads of an answer without end only its beginning", async () => {
    let sent = 0;
    const server = createServer((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(4096))) sent += 4096;
      };
      response.writeHead(200).on("drain", more);
      more();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const { id } = await add(database, { url: `http://127.0.0.1:${port}/` });
    expect(await ping(database.kysely, id, SETTINGS)).toMatchObject({ isDelivered: true, status: 200 });
    expect(sent).toBeLessThan(20_000_000);
    server.closeAllConnections();
    server.close();
  });
});
