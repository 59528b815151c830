import { SourceTitle } from "../../components/citations/source-names";
import { Localized } from "../../components/text/localized";
import type { CorrectedNameFragment } from "../../generated/graphql";

type Named = NonNullable<CorrectedNameFragment["record"]>;

const textOf = (record: Exclude<Named, { __typename: "Source" }>) => {
  if ("title" in record) return record.title;
  if ("topic" in record) return record.topic;
  if ("label" in record) return record.label;
  return "item" in record ? record.item.title : record.name;
};

/** What the record is called that is said to be wrong; a record of status as its item is. */
export const CorrectedName = ({ record }: { readonly record: Named }) =>
  record.__typename === "Source" ? (
    <SourceTitle>{record.about}</SourceTitle>
  ) : (
    <Localized text={textOf(record)} isNoted={false} />
  );
