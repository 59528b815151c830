import { readFile } from "node:fs/promises";

const query = await readFile(new URL("dashboard.graphql", import.meta.url), "utf8");
const graph = process.env["SARAZM_GRAPH"] ?? "http://127.0.0.1:4000/graphql";
const [on = new Date().toISOString().slice(0, 10), country] = process.argv.slice(2);

const response = await fetch(graph, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({
    query,
    variables: { on, from: `${on.slice(0, 4)}-01-01`, country: country === undefined ? null : [country] },
  }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(errors.map(({ message }) => message).join(" "));

const percent = (share) => `${Math.round(share * 100)} %`;
const rows = (list, row) => list.map((one) => `  ${row(one).join("\t")}`);
const { progress } = data.all[0];
const countOf = (counts, name) => counts.find(({ status }) => status === name)?.count ?? 0;

const lines = [
  `${country ?? "All countries"} on ${on}, revision ${data.dataset.revision}`,
  `  ${progress.total} items, ${percent(progress.completedShare)} completed, ${progress.overdue} overdue, ${progress.stale} without recent evidence`,
  "Official status",
  ...rows(progress.byStatus, ({ status, count }) => [status, count]),
  "Independent assessment",
  ...rows(progress.byAssessment, ({ assessment, count }) => [assessment, count]),
  "Under way",
  ...rows(data.underWay, ({ on: day, progress: { byStatus } }) => {
    const count = countOf(byStatus, "IMPLEMENTATION");
    return [day, count, "█".repeat(count)];
  }),
  "Countries",
  ...rows(data.byCountry, ({ country: { code, name }, progress: p }) => [
    code,
    p.total,
    percent(p.completedShare),
    p.overdue,
    name.text,
  ]),
  `Overdue (${data.overdue.totalCount})`,
  ...rows(data.overdue.nodes, ({ plannedEnd, status, id }) => [plannedEnd, status, id]),
  "Changed last",
  ...rows(data.changes.nodes.toReversed(), ({ recordedAt, kind, summary }) => [recordedAt, kind, summary]),
];
process.stdout.write(`${lines.join("\n")}\n`);
