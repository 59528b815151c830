import { textScalar } from "./text-scalar";

export const Url = textScalar({
  name: "URL",
  description: "An address on the web, `http` or `https`.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  form: "an address that begins with http:// or https://",
  accepts: (value) => /^https?:\/\//.test(value) && URL.canParse(value),
});
