import { textScalar } from "./text-scalar";

export const Url = textScalar({
  name: "URL",
  description: "An address on the web, `http` or `https`.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  form: "an address that begins with http:// or https://",
  // As strict as the database: a space in an address is what a parser mends, and what a link breaks at.
  accepts: (value) => /^https?:\/\/[^\s\u0085]+$/.test(value) && URL.canParse(value),
});
