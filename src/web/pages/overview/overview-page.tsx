import { CiteButton } from "../../components/cite/cite-button";
import { AsOfControl } from "../../components/page/as-of-control";
import { AsOfNote } from "../../components/page/as-of-note";
import { PageHead } from "../../components/page/page-head";
import { PlanStanding } from "../../components/standing/plan-standing";
import { Answered } from "../../components/state/answered";
import { OverviewDocument, type OverviewQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { today } from "../../routing/asked-moment";
import { PAGE_FACTS } from "../../routing/page-facts";
import { Attention } from "./attention";
import { Countries } from "./countries";
import { Curve, isCharted } from "./curve";
import { Data } from "./data";
import { Lately } from "./lately";
import { NotYetAdopted } from "./not-yet-adopted";
import { Sectors } from "./sectors";
import "../../components/event/event-card.css";
import "./overview.css";

/** How far the plan has come, by everything that tells it apart. */
export const OverviewPage = () => {
  const text = useText();
  const { asOf, day = today() } = useAsOf();
  const title = text(PAGE_FACTS.overview.title);
  const answer = useGraph(OverviewDocument, { asOf });
  return (
    <>
      <PageHead
        title={title}
        lede={answer.data && <Lede data={answer.data} />}
        actions={
          <>
            <AsOfControl />
            <CiteButton title={title} hasChart={isCharted(answer.data?.actionPlans ?? [], day)} />
          </>
        }
      />
      <div className="overview">
        <AsOfNote />
        <Answered what={text("overview.what")} answer={answer} lines={12}>
          {({ progress: [whole], byCountry, actionPlans }) => (
            <>
              <NotYetAdopted plans={actionPlans} />
              {whole !== undefined && <PlanStanding standing={whole.progress} />}
              <Curve plans={actionPlans} />
              <Countries groups={byCountry} />
            </>
          )}
        </Answered>
        <Sectors />
        <Lately />
        <Attention />
        <Data />
      </div>
    </>
  );
};

const Lede = ({ data: { progress, actionPlans } }: { readonly data: OverviewQuery }) => {
  const text = useText();
  const [plan] = actionPlans;
  const standing = progress[0]?.progress;
  if (plan === undefined || standing === undefined) return null;
  const count = (...statuses: readonly string[]) =>
    standing.byStatus
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, counted) => sum + counted.count, 0);
  const values = {
    items: standing.total,
    plan: plan.title.text,
    underWay: count("IMPLEMENTATION", "FINALISATION"),
    closed: count("CLOSED"),
    pipeline: count("PIPELINE"),
  };
  return (
    <p>
      {text("overview.lede", values)}
      {plan.document?.isTextPublic === false && ` ${text("overview.planHidden")}`}
    </p>
  );
};
