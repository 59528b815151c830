import { RIGHT_TO_LEFT } from "../kernel/localization/direction";

const RIGHT_TO_LEFT_TAG = new RegExp(RIGHT_TO_LEFT);

/** Whether the language most wanted is written from right to left. */
export const isRightToLeft = ([language = "en"]: readonly string[]): boolean =>
  RIGHT_TO_LEFT_TAG.test(language);
