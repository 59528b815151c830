import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { migrationAdapterFactory } from "./migration-adapter";

export type { SchemaEngine };

const ENGINE_MODULE = "@prisma/schema-engine-wasm/schema_engine_bg";

type EngineModule = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

interface EngineExports extends WebAssembly.Exports {
  readonly __wbindgen_start: () => void;
}

let loading: Promise<EngineModule> | undefined;

type SetTimeout = (...timer: Parameters<typeof setTimeout>) => NodeJS.Timeout;

// The engine leaves a timer of ten seconds behind, which would keep the process from ending.
const withoutWaiting = (engine: EngineModule): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(engine).map(([name, binding]) =>
      name.startsWith("__wbg_setTimeout_")
        ? [name, (...timer: Parameters<SetTimeout>) => (binding as SetTimeout)(...timer).unref()]
        : [name, binding],
    ),
  );

// Node 20 cannot import .wasm as a module, which the package's main file wants: instantiate it here instead.
const loadEngine = async (): Promise<EngineModule> => {
  const engine: EngineModule = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const directory = dirname(createRequire(import.meta.url).resolve(ENGINE_MODULE));
  const binary = await readFile(join(directory, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(binary, {
    "./schema_engine_bg.js": withoutWaiting(engine),
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports as EngineExports).__wbindgen_start();
  return engine;
};

const DATASOURCE = 'datasource db {\n  provider = "postgresql"\n}\n';

/** Runs `use` with Prisma's schema engine on the database at `url`. */
export const withSchemaEngine = async <T>(
  url: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> => {
  loading ??= loadEngine();
  const { SchemaEngine } = await loading;
  const adapters = migrationAdapterFactory(url);
  const ignoreLog = () => undefined;
  const options = { datamodels: [["schema.prisma", DATASOURCE] satisfies [string, string]] };
  const engine = await SchemaEngine.new(options, ignoreLog, bindMigrationAwareSqlAdapterFactory(adapters));
  try {
    return await use(engine);
  } finally {
    engine.free();
    await adapters.dispose();
  }
};
