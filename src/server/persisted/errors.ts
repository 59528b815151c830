import { GraphQLError } from "graphql";
import { SERVER_ERROR_CODE } from "../errors/error-codes";

/** The codes of errors about persisted documents, as other servers name them. */
export const PERSISTED_ERROR_CODE = {
  notFound: "PERSISTED_DOCUMENT_NOT_FOUND",
  required: "PERSISTED_DOCUMENT_REQUIRED",
} as const;

export const unknownDocument = (id: string): GraphQLError =>
  new GraphQLError(
    `This server has no persisted document ${JSON.stringify(id)}: give the id of one in its manifests, "sha256:" and the 64 digits of the document's SHA-256 in lower case.`,
    { extensions: { code: PERSISTED_ERROR_CODE.notFound } },
  );

export const documentRequired = (): GraphQLError =>
  new GraphQLError(
    'This server answers persisted documents only, and this operation is none of them: send the id of one in "documentId".',
    { extensions: { code: PERSISTED_ERROR_CODE.required } },
  );

const wrong = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: SERVER_ERROR_CODE.badRequest } });

export const idIsNoText = (): GraphQLError =>
  wrong('The "documentId" must be a text, the id of a persisted document.');

export const queryBesideId = (): GraphQLError =>
  wrong('A request has a "query" or a "documentId", not both: leave one of them out.');

export const severalIds = (): GraphQLError =>
  wrong('The parameter "documentId" may stand in an address once.');
