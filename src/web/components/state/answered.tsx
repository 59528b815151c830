import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { Failure } from "../../graph/failure";
import type { Answer } from "../../graph/use-graph";
import { Failed } from "./failed";
import { Loading } from "./loading";
import { wrongValuesOf } from "./wrong-values";

interface AnsweredProps<Data> {
  /** What was asked for: "the initiatives". */
  readonly what: string;
  readonly answer: Answer<Data>;
  /** How much place it will take, in lines. */
  readonly lines?: number;
  /** What is shown where nothing has the id that was asked for: of a page about one record. */
  readonly missing?: ReactNode;
  /** Whether the page tells elsewhere what is wrong in the address: of one list, once. */
  readonly isToldElsewhere?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** Whether the path names nothing: an id that no record has, or what can be none. */
const isMissing = (failure: Failure | undefined, parameters: URLSearchParams): boolean =>
  failure?.code === "NOT_FOUND" ||
  (failure?.code === "BAD_USER_INPUT" && wrongValuesOf(failure, parameters).length === 0);

/** What is shown of a question at any time: that it is under way, that it failed, or its answer. */
export const Answered = <Data,>({
  what,
  answer,
  lines = 6,
  missing,
  isToldElsewhere = false,
  children,
}: AnsweredProps<Data>) => {
  const { data, failure, isLoading, retry } = answer;
  const [parameters] = useSearchParams();
  if (missing !== undefined && isMissing(failure, parameters)) return missing;
  if (failure !== undefined) {
    return (
      <Failed
        what={what}
        failure={failure}
        retry={retry}
        isPage={missing !== undefined}
        isToldElsewhere={isToldElsewhere}
      />
    );
  }
  if (data === undefined) return <Loading lines={lines} />;
  return (
    <div className="answered" aria-busy={isLoading}>
      {children(data)}
    </div>
  );
};
