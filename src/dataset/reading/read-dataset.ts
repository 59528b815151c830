import { RECORD_KINDS, type RecordKind, type RecordOf } from "../format/kinds";
import type { DatasetCheck } from "../validation/dataset-check";
import type { DatasetFile, DatasetFiles } from "./dataset-files";
import type { RawRecord, ReadingSink } from "./raw-record";
import { readRecords } from "./read-records";
import { readYamlRecord } from "./read-yaml";

/** What takes checked records, in the order of kinds. */
export interface RecordReceiver {
  readonly startKind?: (kind: RecordKind) => Promise<void>;
  readonly receive?: <Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>) => void | Promise<void>;
  readonly finishKind?: (kind: RecordKind) => Promise<void>;
  readonly advance?: (bytes: number) => void;
}

const reportMissingDataset = ({ report }: ReadingSink): void =>
  report({
    severity: "critical",
    rule: "dataset-missing",
    file: "dataset.yaml",
    line: 1,
    column: 1,
    message: "There is no dataset.yaml in this directory.",
    advice: "Add it: it says what the dataset is. If it lies elsewhere, give that directory.",
  });

const reportUnknown = (name: string, { report }: ReadingSink): void =>
  report({
    severity: "warning",
    rule: "unknown-file",
    file: name,
    line: 1,
    column: 1,
    message: "No kind of record has this name: the file was not read.",
    advice: `Name it after what it holds: ${RECORD_KINDS.join(", ")}.`,
  });

const reportDouble = (files: readonly DatasetFile[], { report }: ReadingSink): void => {
  const [first, second] = files;
  if (!first || !second) return;
  report({
    severity: "error",
    rule: "two-files",
    file: second.name,
    line: 1,
    column: 1,
    message: `${first.name} holds the same kind of record.`,
    advice: "Keep one of the two files.",
  });
};

const readKind = async (
  kind: RecordKind,
  records: AsyncGenerator<RawRecord>,
  check: DatasetCheck,
  { receive }: RecordReceiver,
): Promise<void> => {
  for await (const raw of records) {
    const record = check.check(kind, raw);
    const received = record && receive?.(kind, record);
    if (received) await received;
  }
};

/** What cannot be read of a kind must not be missed where other kinds name it. */
const sinkOf = (kind: RecordKind, sink: ReadingSink, check: DatasetCheck): ReadingSink => ({
  ...sink,
  report: (finding) => {
    sink.report(finding);
    if (finding.severity === "critical") check.missRecords(kind);
  },
});

/** Reads and checks a whole dataset once, handing on each record that has the right structure. */
export const readDataset = async (
  files: DatasetFiles,
  check: DatasetCheck,
  receiver: RecordReceiver = {},
): Promise<void> => {
  const sink: ReadingSink = {
    report: (finding) => check.findings.add(finding),
    ...(receiver.advance && { advance: receiver.advance }),
  };
  for (const name of files.unknown) reportUnknown(name, sink);
  for (const [kind, ofKind] of files.kinds) {
    reportDouble(ofKind, sink);
    await receiver.startKind?.(kind);
    await readKind(kind, readRecords(kind, ofKind, sinkOf(kind, sink, check)), check, receiver);
    check.finishKind();
    await receiver.finishKind?.(kind);
  }
  check.finish();
};

/** Reads dataset.yaml, which says what the rest is. */
export const readDatasetRecord = async (files: DatasetFiles, check: DatasetCheck): Promise<void> => {
  const sink: ReadingSink = { report: (finding) => check.findings.add(finding) };
  if (!files.dataset) {
    reportMissingDataset(sink);
    return;
  }
  const raw = await readYamlRecord(files.dataset.path, files.dataset.name, sink);
  if (raw) check.checkDataset(raw);
};
