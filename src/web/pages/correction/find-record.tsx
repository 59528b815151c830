import { useState } from "react";
import { SearchField } from "../../components/list/search-field";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import {
  type CorrectionSubject,
  FindRecordDocument,
  type FindRecordQuery,
  type SearchKind,
} from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import "./find-record.css";

type Found = FindRecordQuery["search"]["nodes"][number];

/** A record that a correction may be about. */
export interface Chosen {
  readonly subject: CorrectionSubject;
  readonly subjectId: string;
}

interface FindRecordProps {
  readonly onChoose: (chosen: Chosen) => void;
}

/** Of a sector, no correction is asked for; what is searched has none. */
const isSubject = (kind: SearchKind): kind is Exclude<SearchKind, "SECTOR"> => kind !== "SECTOR";

/** Finds the record that is wrong by its words, for those who do not know its id. */
export const FindRecord = ({ onChoose }: FindRecordProps) => {
  const text = useText();
  const [words, setWords] = useState("");
  const isSearching = words.trim() !== "";
  const answer = useGraph(FindRecordDocument, { text: words }, { isPaused: !isSearching });
  const choose = (chosen: Chosen) => {
    setWords("");
    onChoose(chosen);
  };
  return (
    <div className="find-record">
      <SearchField
        label={text("correction.find")}
        hint={text("correction.findHint")}
        value={words}
        onSearch={setWords}
      />
      {isSearching && (
        <Answered what={text("correction.findWhat")} answer={answer} lines={3}>
          {({ search }) => (
            <>
              <p role="status" className="small soft">
                {text("correction.found", { count: search.nodes.length })}
              </p>
              <FoundRecords found={search.nodes} onChoose={choose} />
            </>
          )}
        </Answered>
      )}
    </div>
  );
};

interface FoundRecordsProps extends FindRecordProps {
  readonly found: readonly Found[];
}

const FoundRecords = ({ found, onChoose }: FoundRecordsProps) => {
  const text = useText();
  return (
    <ul>
      {found.map(({ id, kind, recordId, title }) => (
        <li key={id}>
          <button
            type="button"
            className="found-record"
            onClick={() => isSubject(kind) && onChoose({ subject: kind, subjectId: recordId })}
          >
            <span className="small soft">{text(`SearchKind.${kind}`)}</span>
            <span>
              <Localized text={title} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
