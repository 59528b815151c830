import { Arg, Ctx, Resolver } from "type-graphql";
import { ByIdArgs, PlannedQuery, Takes, Writes } from "../../kernel/graphql";
import type { Connection } from "../../kernel/pagination";
import type { WriteContext } from "../../kernel/writing";
import { mapQueries, table } from "../../planner";
import { CorrectionsArgs } from "./correction.filter";
import { RequestCorrectionInput, ResolveCorrectionInput } from "./correction.input";
import { correctionList, KNOWN_CORRECTION } from "./correction.list";
import { CorrectionPayload } from "./correction.payload";
import { Correction, CorrectionConnection } from "./correction.type";
import { requestCorrection } from "./request";
import { resolveCorrection } from "./resolve";

@Resolver()
export class CorrectionQueries {
  @PlannedQuery(() => CorrectionConnection, {
    description:
      "The log of corrections, open and resolved, the newest last; `last` and `before` read it from its end.",
  })
  @Takes(() => CorrectionsArgs)
  corrections!: Connection<Correction>;

  @PlannedQuery(() => Correction, {
    nullable: true,
    description: "One correction. Where there is none with the id: null, and an error NOT_FOUND.",
  })
  @Takes(() => ByIdArgs)
  correction!: Correction | null;
}

@Resolver()
export class CorrectionMutations {
  @Writes(() => CorrectionPayload, {
    description:
      "Asks for the correction of a record, with a reason and a source. The request is public at once; who asks stays private unless they agree. Without an access token, only so many an hour from one address; more are an error RATE_LIMITED, whose `retryAfterSeconds` says when to ask again.",
    allowed: "ANYONE",
  })
  requestCorrection(
    @Arg("input", () => RequestCorrectionInput, { description: "What is wrong, and what shows it." })
    input: RequestCorrectionInput,
    @Ctx() { writer, admit }: WriteContext,
  ): Promise<unknown> {
    return writer.write({
      mutation: "requestCorrection",
      input,
      admit,
      run: (turn) => requestCorrection(turn, input),
    });
  }

  @Writes(() => CorrectionPayload, {
    description:
      "Accepts or rejects a correction, once; after that the error is ALREADY_RESOLVED. The record itself is mended by the mutations for it, or in the dataset.",
    allowed: [{ role: "SECRETARIAT", scope: "ANY" }],
  })
  resolveCorrection(
    @Arg("input", () => ResolveCorrectionInput, { description: "Which correction, and what came of it." })
    input: ResolveCorrectionInput,
    @Ctx() { writer }: WriteContext,
  ): Promise<unknown> {
    return writer.write({
      mutation: "resolveCorrection",
      input,
      run: (turn) => resolveCorrection(turn, input),
    });
  }
}

mapQueries(CorrectionQueries, (query) => ({
  corrections: query.connection(() => correctionList),
  correction: query.byKey(() => Correction, table("correction"), "id", "id", KNOWN_CORRECTION),
}));
