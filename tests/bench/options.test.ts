import { expect, it, vi } from "vitest";
import { readOptions } from "../../bench/options";

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

it("without options, everything is measured at one scale", () => {
  const options = readOptions([]);
  expect(names(options.queries)).toEqual(["Q1", "Q2", "Q3", "Q4"]);
  expect(names(options.contenders)).toEqual(["sarazm", "postgraphile", "mercurius", "usual-stack", "floor"]);
  expect(options).toMatchObject({ again: true, start: true, scale: [200_000], updateDocs: false });
});

it("what is named is measured, and nothing else", () => {
  const options = readOptions([
    "--queries",
    "Q3, start",
    "--contenders",
    "floor,sarazm",
    "--scale",
    "200000,20000",
  ]);
  expect(names(options.queries)).toEqual(["Q3"]);
  expect(names(options.contenders)).toEqual(["sarazm", "floor"]);
  expect(options).toMatchObject({ again: false, start: true, scale: [200_000, 20_000] });
});

it.each([
  [
    ["--queries", "Q1,Q9"],
    'There is no "Q9". Give names from Q1,Q2,Q3,Q4,again,start,subscriptions,exports,web.',
  ],
  [
    ["--contenders", "hasura"],
    'There is no "hasura". Give names from sarazm,postgraphile,mercurius,usual-stack,floor.',
  ],
  [["--scale", "20000,many"], "Give a whole number above 0."],
  [["--seconds", "0"], "Give a whole number above 0."],
  [["--faster"], "unknown option '--faster'"],
])("%s is refused with a reason", (args, reason) => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const exit = vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("ended");
  });
  try {
    expect(() => readOptions(args)).toThrow("ended");
    expect(write.mock.calls.flat().join("")).toContain(reason);
  } finally {
    write.mockRestore();
    exit.mockRestore();
  }
});
