/** Status changes from a cursor on; from now on without one. */
export const QUERY = `
  subscription Follow($after: String, $countries: [CountryCode!]) {
    statusChanged(after: $after, filter: { countries: $countries }) {
      cursor
      axis
      from
      to
      effectiveOn
      item { id title { text } }
    }
  }
`;

const [country, most] = process.argv.slice(2);

export const graph = process.env["SARAZM_GRAPH"] ?? "http://127.0.0.1:4000/graphql";

let cursor = process.env["AFTER"];
let count = 0;

/** What is asked now: after a break, everything behind the last change that came. */
export const variables = () => ({
  after: cursor ?? null,
  countries: country === undefined ? null : [country],
});

export const hasEnough = () => most !== undefined && count >= Number(most);

/** Prints a change, and remembers where it stands. */
export const take = ({ data, errors }) => {
  if (errors) throw new Refused(errors.map(({ message }) => message).join(" "));
  const { statusChanged: change } = data;
  const { axis, from, to, effectiveOn, item } = change;
  cursor = change.cursor;
  count += 1;
  process.stdout.write(
    `${[effectiveOn, axis, `${from ?? "-"} → ${to}`, item.id, item.title.text].join("\t")}\n`,
  );
};

/** What asking again would not mend: the graph refused what was asked. */
export const isFatal = (error) => Array.isArray(error) || error instanceof Refused;

class Refused extends Error {}

export const say = (text) => process.stderr.write(`${text}\n`);
