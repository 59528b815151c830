import { ProperName } from "../../components/citations/source-names";
import { AssessmentMark } from "../../components/standing/assessment-mark";
import { StatusMark } from "../../components/standing/status-mark";
import { FallbackMark } from "../../components/text/fallback-mark";
import { Localized } from "../../components/text/localized";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import type { LineNode } from "./line-graph";

type Of<Station extends LineNode["station"]> = Extract<LineNode, { readonly station: Station }>;

/** One card of the line. */
export const LineCard = ({ node }: { readonly node: LineNode }) => {
  switch (node.station) {
    case "speech":
      return <Speech node={node} />;
    case "proposal":
      return <Proposed node={node} />;
    case "document":
      return <Written node={node} />;
    case "item":
      return <ToDo node={node} />;
    case "evidence":
      return <Shown node={node} />;
  }
};

const Speech = ({ node: { proposal, languages } }: { readonly node: Of<"speech"> }) => {
  const text = useText();
  const { language } = useFormats();
  return (
    <>
      <PageLink page="leader" of={proposal.leader.id}>
        <Localized text={proposal.leader.name} isNoted={false} />
      </PageLink>
      {proposal.summit != null && (
        <PageLink page="summit" of={proposal.summit.id} className="small">
          <Localized text={proposal.summit.name} isNoted={false} />
        </PageLink>
      )}
      <span className="small soft">
        {languages.length === 0
          ? text("line.noTranscript")
          : text("line.transcript", { languages: languages.map(language).join(", ") })}
      </span>
    </>
  );
};

const Proposed = ({ node: { proposal } }: { readonly node: Of<"proposal"> }) => {
  const text = useText();
  const { date } = useFormats();
  return (
    <>
      <span className="small soft">
        {text(`ProposalKind.${proposal.kind}`)} · {date(proposal.proposedOn)}
        {/* The words below are cut where they are long, and with them what follows. */}
        <FallbackMark of={proposal.statement} />
      </span>
      <a href={`#${proposal.id}`} className="line-words">
        <Localized text={proposal.statement} isNoted={false} />
      </a>
    </>
  );
};

const Written = ({ node: { title, document } }: { readonly node: Of<"document"> }) => {
  const text = useText();
  return (
    <>
      {document == null ? (
        <Localized text={title} />
      ) : (
        <PageLink page="summit" of={document.summit.id} hash={document.id}>
          <Localized text={title} />
        </PageLink>
      )}
      {document?.isTextPublic === false && <span className="small soft">{text("document.hidden")}</span>}
    </>
  );
};

const ToDo = ({ node: { item } }: { readonly node: Of<"item"> }) => {
  const text = useText();
  return (
    <>
      <a href={`#${item.id}`}>
        <Localized text={item.title} />
      </a>
      <span className="small soft">{text("StatusAxis.OFFICIAL")}</span>
      <StatusMark status={item.status} />
      <span className="small soft">{text("StatusAxis.ASSESSMENT")}</span>
      <AssessmentMark assessment={item.assessment} />
    </>
  );
};

const Shown = ({ node: { evidence, on } }: { readonly node: Of<"evidence"> }) => {
  const { date } = useFormats();
  const { event, source, url } = evidence;
  return (
    <>
      <span className="small soft">{date(event?.happenedOn ?? on)}</span>
      {event != null ? (
        <a href={`#${event.id}`}>
          <Localized text={event.title} />
        </a>
      ) : source != null ? (
        <PageLink page="source" of={source.id}>
          <ProperName>{source.publisher}</ProperName>
        </PageLink>
      ) : (
        url != null && <a href={url}>{new URL(url).hostname}</a>
      )}
    </>
  );
};
