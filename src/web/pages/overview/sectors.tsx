import { Section } from "../../components/page/section";
import type { BarPart } from "../../components/standing/standing-bar";
import { ASSESSMENTS, STATUSES } from "../../components/standing/values";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import {
  type ActionStatus,
  type Completion,
  OverviewSectorsDocument,
  type OverviewSectorsQuery,
  type SectorCountsFragment,
} from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";
import { type StandingRow, StandingTable } from "./standing-table";

type Text = ReturnType<typeof useText>;

const byStatus = (data: OverviewSectorsQuery): Readonly<Record<ActionStatus, SectorCountsFragment>> => ({
  CLOSED: data.closed,
  FINALISATION: data.finalisation,
  IMPLEMENTATION: data.implementation,
  SUSPENDED: data.suspended,
  CANCELLED: data.cancelled,
  PIPELINE: data.pipeline,
});

const byAssessment = (data: OverviewSectorsQuery): Readonly<Record<Completion, SectorCountsFragment>> => ({
  COMPLETE: data.complete,
  SUBSTANTIAL: data.substantial,
  LIMITED: data.limited,
  NOT_STARTED: data.notStarted,
  NO_EVIDENCE: data.noEvidence,
});

const countIn = ({ facets }: SectorCountsFragment, code: string): number =>
  facets.sectors.find(({ sector }) => sector.code === code)?.count ?? 0;

const rowsOf = (data: OverviewSectorsQuery, text: Text): StandingRow[] => {
  const ofStatus = byStatus(data);
  const ofAssessment = byAssessment(data);
  const roots = data.all.facets.sectors.filter(({ sector }) => sector.parent == null);
  return roots.map(({ sector: { code, name }, count }) => ({
    key: code,
    name: (
      <PageLink page="actionItems" search={{ sector: code }}>
        <Localized text={name} />
      </PageLink>
    ),
    total: count,
    statuses: STATUSES.map(
      (status): BarPart => ({
        className: `status-${status}`,
        label: text(`ActionStatus.${status}`),
        count: countIn(ofStatus[status], code),
      }),
    ),
    assessments: ASSESSMENTS.map(
      (assessment): BarPart => ({
        className: `assessment-${assessment}`,
        label: text(`Completion.${assessment}`),
        count: countIn(ofAssessment[assessment], code),
      }),
    ),
  }));
};

/** How the items of each sector stand: of those at the top, which count what lies below them. */
export const Sectors = () => {
  const text = useText();
  const { asOf } = useAsOf();
  const answer = useGraph(OverviewSectorsDocument, { asOf });
  return (
    <Section title={text("overview.sectors")}>
      <Answered what={text("overview.sectorsWhat")} answer={answer} lines={10}>
        {(data) => (
          <StandingTable
            caption={text("overview.sectors")}
            nameHeading={text("overview.sector")}
            rows={rowsOf(data, text)}
          />
        )}
      </Answered>
      <p className="small soft">{text("overview.sectorsNote")}</p>
    </Section>
  );
};
