import { Section } from "../../components/page/section";
import { assessmentParts, statusParts } from "../../components/standing/bar-parts";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import { OverviewSectorsDocument, type OverviewSectorsQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";
import { type StandingRow, StandingTable } from "./standing-table";

type Text = ReturnType<typeof useText>;

/** The categories of sectors, the one with the most items first. */
const rowsOf = ({ progress: groups }: OverviewSectorsQuery, text: Text): StandingRow[] =>
  groups
    .flatMap(({ sectorCategory, progress }): StandingRow[] =>
      sectorCategory == null
        ? []
        : [
            {
              key: sectorCategory.code,
              name: (
                <PageLink page="actionItems" search={{ sector: sectorCategory.code }}>
                  <Localized text={sectorCategory.name} />
                </PageLink>
              ),
              total: progress.total,
              statuses: statusParts(progress, text),
              assessments: assessmentParts(progress, text),
            },
          ],
    )
    .toSorted((one, other) => other.total - one.total);

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
