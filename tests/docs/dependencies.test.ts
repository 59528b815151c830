import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { readDocument } from "./markdown";

interface PackageFile {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

interface LockedPackage extends PackageFile {
  readonly dev?: boolean;
}

const ALLOWED = /^(MIT|Apache-2\.0|BSD-[23]-Clause|0BSD|ISC|PostgreSQL)$/;

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(packageRoot, path), "utf8")) as T;

const ownPackage = readJson<PackageFile>("package.json");
const direct = { ...ownPackage.dependencies, ...ownPackage.devDependencies };

/** What `npm run bench` installs for itself: not here, so only its lock file tells the licences. */
const peers = readJson<PackageFile>("bench/peers/package.json").dependencies ?? {};

/** The packages and licences that docs/dependencies.md gives: the first two columns of its tables. */
const rows = [...readDocument("docs/dependencies.md").matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(
  ([, name = "", licence = ""]) => ({ name, licence }),
);

/** Of one package there may be two versions with a licence each. */
const isDocumented = (name: string, licence: string): boolean =>
  rows.some((row) => row.name === name && row.licence === licence);

/** What an installed package says of itself; the lock file knows those of other platforms too. */
const licenceOf = (path: string, locked?: PackageFile): string => {
  const file = join(path, "package.json");
  const { license } = existsSync(join(packageRoot, file)) ? readJson<PackageFile>(file) : (locked ?? {});
  return (license ?? "none").replace(/[()]/g, "");
};

/** An SPDX expression: of alternatives one must be allowed, of parts all. */
const isAllowed = (licence: string): boolean =>
  licence.split(" OR ").some((alternative) => alternative.split(" AND ").every((part) => ALLOWED.test(part)));

/** Only tests use it: it is neither changed nor passed on. */
const isToolWithOtherLicence = (name: string): boolean =>
  name === "axe-core" && name in (ownPackage.devDependencies ?? {});

const nameOf = (path: string): string => {
  const scope = basename(dirname(path));
  return scope.startsWith("@") ? `${scope}/${basename(path)}` : basename(path);
};

it.each(Object.keys(direct))("%s stands in docs/dependencies.md with its licence, an allowed one", (name) => {
  const licence = licenceOf(`node_modules/${name}`);
  expect({ name, licence }).toSatisfy(() => isDocumented(name, licence));
  expect({ name, licence }).toSatisfy(() => isAllowed(licence) || isToolWithOtherLicence(name));
});

it("what runs has allowed licences all the way down, or docs/dependencies.md names the exception", () => {
  const { packages } = readJson<{ packages: Record<string, LockedPackage> }>("package-lock.json");
  const exceptions = Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && !dev)
    .map(([path, locked]) => ({ name: nameOf(path), licence: licenceOf(path, locked) }))
    .filter(({ licence }) => !isAllowed(licence));
  expect(exceptions.filter(({ name, licence }) => !isDocumented(name, licence))).toEqual([]);
});

it.each(Object.keys(peers))("%s, which bench/peers needs, stands there too with its licence", (name) => {
  const { packages } = readJson<{ packages: Record<string, LockedPackage> }>("bench/peers/package-lock.json");
  const { license } = packages[`node_modules/${name}`] ?? {};
  expect({ name, license }).toSatisfy(() => isDocumented(name, license ?? "none"));
  expect(license).toSatisfy(isAllowed);
});

it("bench/peers has permissive licences all the way down", () => {
  const { packages } = readJson<{ packages: Record<string, LockedPackage> }>("bench/peers/package-lock.json");
  const licences = Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([, { license }]) => license);
  const others = new Set(licences.filter((licence) => !isAllowed((licence ?? "none").replace(/[()]/g, ""))));
  expect([...others].toSorted()).toEqual(["BlueOak-1.0.0", "PSF-2.0", "Unlicense"].toSorted());
});

it("docs/dependencies.md names every override and no package that has gone", () => {
  const text = readDocument("docs/dependencies.md");
  const overrides = Object.keys(ownPackage.overrides ?? {});
  expect(overrides.filter((name) => !text.includes(`| \`${name}\` `))).toEqual([]);
  const gone = rows.filter(
    ({ name, licence }) => !(name in direct) && !(name in peers) && isAllowed(licence),
  );
  expect(gone).toEqual([]);
});
