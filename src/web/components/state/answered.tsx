import type { ReactNode } from "react";
import type { Answer } from "../../graph/use-graph";
import { Failed } from "./failed";
import { Loading } from "./loading";

interface AnsweredProps<Data> {
  /** What was asked for: "the initiatives". */
  readonly what: string;
  readonly answer: Answer<Data>;
  /** How much place it will take, in lines. */
  readonly lines?: number;
  /** What is shown where nothing has the id that was asked for: of a page about one record. */
  readonly missing?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** What is shown of a question at any time: that it is under way, that it failed, or its answer. */
export const Answered = <Data,>({ what, answer, lines = 6, missing, children }: AnsweredProps<Data>) => {
  const { data, failure, isLoading, retry } = answer;
  if (failure?.code === "NOT_FOUND" && missing !== undefined) return missing;
  if (failure !== undefined) {
    return <Failed what={what} failure={failure} retry={retry} isPage={missing !== undefined} />;
  }
  if (data === undefined) return <Loading lines={lines} />;
  return (
    <div className="answered" aria-busy={isLoading}>
      {children(data)}
    </div>
  );
};
