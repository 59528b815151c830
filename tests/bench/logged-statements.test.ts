import { expect, it } from "vitest";
import { statementsIn } from "../../bench/database/logged-statements";

const LOG = `2026-01-02 03:04:05.006 UTC [42] LOG:  statement: select pg_reload_conf()
2026-01-02 03:04:05.007 UTC [43] LOG:  execute a-name_1: select json_agg(r) from t as r
\twhere r.name = any($1)
\t  and r.note = $2 limit $3
2026-01-02 03:04:05.008 UTC [43] DETAIL:  Parameters: $1 = '{KZ}', $2 = 'it''s $1 = ''x''', $3 = NULL
2026-01-02 03:04:05.009 UTC [44] LOG:  execute <unnamed>: select 1
2026-01-02 03:04:05.010 UTC [44] LOG:  disconnection
`;

it("statements with parameters are read from PostgreSQL's log as they were sent", () => {
  expect(statementsIn(LOG)).toEqual([
    {
      sql: "select json_agg(r) from t as r\nwhere r.name = any($1)\n  and r.note = $2 limit $3",
      parameters: ["{KZ}", "it's $1 = 'x'", null],
    },
    { sql: "select 1", parameters: [] },
  ]);
});
