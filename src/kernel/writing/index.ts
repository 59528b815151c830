export { type Admission, admitPerHour } from "./admission";
export { Refused, refuse, userError } from "./refused";
export { UserError } from "./user-error.type";
export type { Done, Payload, RecordIds, Turn, Work, WriteContext, Writer } from "./write";
export { WriteInput } from "./write.input";
export { createWriter } from "./writer";
