import { Choice } from "../../components/facets/choice";
import { type Filters, useFilters } from "../../components/facets/use-filters";
import { Pager, pageFromEnd } from "../../components/list/pager";
import { NamedHead } from "../../components/page/named-head";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { type CorrectionState, CorrectionsDocument, type CorrectionsQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { useHashTarget } from "../../routing/use-hash-target";
import { LoggedCorrection } from "./logged-correction";

const STATES: readonly CorrectionState[] = ["OPEN", "ACCEPTED", "REJECTED"];

/** The public log of corrections, the newest first. */
export const CorrectionsPage = () => {
  const text = useText();
  const filters = useFilters();
  const states = filters.all("state") as CorrectionState[];
  const answer = useGraph(CorrectionsDocument, {
    ...pageFromEnd(filters),
    filter: states.length === 0 ? null : { states },
  });
  useHashTarget(answer.data !== undefined);
  return (
    <>
      <NamedHead page="corrections" />
      <div className="list-head">
        <Choice
          label={text("corrections.state")}
          options={STATES.map((value) => ({ value, label: text(`CorrectionState.${value}`) }))}
          none={text("corrections.anyState")}
          value={states[0]}
          onChoose={(value) => filters.set("state", value)}
        />
        <PageLink page="correction" className="button">
          {text("correction.title")}
        </PageLink>
      </div>
      <Answered what={text("corrections.what")} answer={answer} lines={12}>
        {({ corrections }) => <Log {...corrections} filters={filters} />}
      </Answered>
    </>
  );
};

interface LogProps extends Omit<CorrectionsQuery["corrections"], "__typename"> {
  readonly filters: Filters;
}

const Log = ({ totalCount, nodes, pageInfo, filters }: LogProps) => {
  const text = useText();
  return (
    <>
      <p role="status">
        <strong>{text("corrections.count", { count: totalCount })}</strong>
      </p>
      {nodes.length === 0 ? (
        <Empty>{text("corrections.empty")}</Empty>
      ) : (
        <ol className="rows">
          {nodes.toReversed().map((correction) => (
            <li key={correction.id} id={correction.id}>
              <LoggedCorrection correction={correction} />
            </li>
          ))}
        </ol>
      )}
      <Pager pageInfo={pageInfo} filters={filters} isFromEnd />
    </>
  );
};
