// Who may import whom. `server`, `cli` and `main` stand above the graph; modules stand in a row, each knowing
// only those before it; the kernel knows none of them.

const FOLDERS = [
  "action-plan",
  "audit",
  "charts",
  "cli",
  "dataset",
  "exports",
  "federation",
  "federated",
  "graph",
  "initiatives",
  "kernel",
  "labels",
  "parties",
  "planner",
  "publishing",
  "router",
  "search",
  "server",
  "web",
  "webhooks",
];

/** What a folder of src/ may import besides itself. Folders that are not named here may import anything. */
const MAY_IMPORT = {
  kernel: [],
  planner: ["kernel"],
  parties: ["planner", "kernel"],
  initiatives: ["parties", "planner", "kernel"],
  "action-plan": ["initiatives", "parties", "planner", "kernel"],
  search: ["action-plan", "initiatives", "parties", "planner", "kernel"],
  graph: ["search", "action-plan", "initiatives", "parties", "planner", "kernel"],
  labels: [],
  charts: ["labels"],
  exports: ["graph", "kernel", "labels"],
  publishing: ["charts", "graph", "kernel", "labels"],
  server: ["exports", "publishing", "graph", "kernel"],
  router: ["graph", "kernel"],
  webhooks: ["graph", "kernel"],
  federation: ["graph", "kernel"],
  dataset: ["kernel"],
  audit: ["kernel"],
  // It knows the server by its API only; what both draw, and the words for codes, both import.
  web: ["charts", "labels"],
};

/** Folders without an index.ts as the only door: the kernel is a row of small parts, labels are a file for each language. */
const OPEN = ["kernel", "cli", "labels"];
const DOORS = FOLDERS.filter((folder) => !OPEN.includes(folder));

const directions = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import ${allowed.length === 0 ? "nothing else of src/" : allowed.join(", ")}.`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
}));

const doors = DOORS.map((folder) => ({
  name: `${folder}-door`,
  comment: `src/${folder}/index.ts is the only door to src/${folder}.`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/${folder}/` },
  to: { path: `^src/${folder}/`, pathNot: `^src/${folder}/index\\.ts$` },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...doors,
    {
      name: "kernel-doors",
      comment:
        "Folders inside a part of the kernel are that part's own; the types generated from the model are not.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/kernel/" },
      to: { path: "^src/kernel/[^/]+/[^/]+/", pathNot: "^src/kernel/database/generated/" },
    },
    {
      name: "no-tests-in-programs",
      comment: "What runs does not know its tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-cycles",
      comment: "Files that import each other are one file, or have a third to extract.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "Every file is imported by another, or is where something starts.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "\\.test\\.ts$",
          "\\.d\\.ts$",
          "^src/cli/sarazm\\.ts$",
          "^src/main\\.ts$",
          "^src/web/(main\\.tsx|vite\\.config\\.ts|codegen\\.ts)$",
        ],
      },
      to: {},
    },
    {
      name: "no-unresolvable",
      comment:
        "An import that leads nowhere. What is generated imports types of a package without code; `virtual:` is what the build makes.",
      severity: "error",
      from: { pathNot: "^src/web/generated/" },
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "declared-dependencies",
      comment:
        "Packages that are imported stand in package.json, and what runs needs no development dependencies.",
      severity: "error",
      // The web client is built beforehand: what it is made of is in its files.
      from: { path: "^src/", pathNot: "^src/web/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // A package of its own, installed only where something is measured.
    exclude: { path: "^bench/peers/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".json"],
    },
  },
};
