import { textScalar } from "./text-scalar";

export const Decimal = textScalar({
  name: "Decimal",
  description:
    'A decimal number of any size and precision, as text, so that no digit is lost in transit: `"33000000000"`, `"33.3"`.',
  form: "digits with an optional sign and fraction",
  accepts: (value) => /^-?\d+(\.\d+)?$/.test(value),
});
