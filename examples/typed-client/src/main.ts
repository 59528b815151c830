import { graphql } from "./generated";
import type { LedByQuery } from "./generated/graphql";
import { sarazm } from "./sarazm";

const LED_BY = graphql(`
  query LedBy($country: CountryCode!, $after: String) {
    country(code: $country) {
      name { text }
      initiatives(roles: [LEAD], first: 20, after: $after, orderBy: { field: TITLE }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          stage
          title { text }
          progress { total completedShare }
        }
      }
    }
  }
`);

const [country = "KZ", language = "en"] = process.argv.slice(2);
const ask = sarazm(process.env["SARAZM_GRAPH"] ?? "http://127.0.0.1:4000/graphql", language);

const lines: string[] = [];
let after: string | null | undefined = null;
do {
  const answer: LedByQuery = await ask(LED_BY, { country, after });
  if (!answer.country) throw new Error(`There is no country ${country}.`);
  const { name, initiatives } = answer.country;
  if (after === null) lines.push(`${name.text}: ${initiatives.totalCount}`);
  for (const { id, stage, title, progress } of initiatives.nodes) {
    // `stage` is one of five words here, and `completedShare` a number: a misspelling would not compile.
    const share = stage === "COMPLETED" ? 1 : progress.completedShare;
    lines.push([id, stage, `${Math.round(share * 100)} %`, progress.total, title.text].join("\t"));
  }
  after = initiatives.pageInfo.hasNextPage ? initiatives.pageInfo.endCursor : undefined;
} while (after !== undefined);
process.stdout.write(`${lines.join("\n")}\n`);
