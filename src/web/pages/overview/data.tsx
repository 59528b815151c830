import { Section } from "../../components/page/section";
import { DatasetLinks, FeedLink } from "../../components/take-away/follow";
import { TakeAway } from "../../components/take-away/take-away";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";

/** The whole dataset as files, and how to be told of what changes in it. */
export const Data = () => {
  const text = useText();
  const { asOf } = useAsOf();
  return (
    <Section title={text("follow.title")}>
      <TakeAway table="initiatives" />
      <TakeAway table="action-items" asOf={asOf} />
      <TakeAway table="status-changes" />
      <TakeAway table="sources" />
      <p className="take-away small">
        <FeedLink />
        <DatasetLinks />
      </p>
    </Section>
  );
};
