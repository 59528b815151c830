import { GraphQLError } from "graphql";
import type { SubscriptionLimits } from "../../kernel/config";

/** The codes of errors that end subscriptions, or refuse them. */
export const SUBSCRIPTION_ERROR_CODE = {
  tooMany: "TOO_MANY_SUBSCRIPTIONS",
  tooSlow: "SUBSCRIBER_TOO_SLOW",
  closing: "SERVER_CLOSING",
} as const;

/** Why a WebSocket is closed from here; the codes from 4000 on are those of graphql-transport-ws. */
export const CLOSE = {
  goingAway: { code: 1001, reason: "The server closes: connect again, and go on after the last cursor." },
  tooSlow: {
    code: 1013,
    reason: "What was sent is not taken: connect again, and go on after the last cursor.",
  },
  forbidden: { code: 4403, reason: "The access token does not hold." },
  unavailable: { code: 1013, reason: "The access token cannot be checked at the moment: try again later." },
  failed: { code: 1011, reason: "Something failed on the server." },
  tooBig: 1009,
} as const;

export const tooManyConnections = ({ connections }: SubscriptionLimits): GraphQLError =>
  new GraphQLError(
    `This server has ${connections} subscribers connected, and takes no more: try again later, or at another server.`,
    { extensions: { code: SUBSCRIPTION_ERROR_CODE.tooMany, limit: "connections", most: connections } },
  );

export const tooManyFromAddress = ({ perAddress }: SubscriptionLimits): GraphQLError =>
  new GraphQLError(
    `Your address has ${perAddress} connections open at this server, and may have no more: close some, or send several operations over one WebSocket.`,
    { extensions: { code: SUBSCRIPTION_ERROR_CODE.tooMany, limit: "perAddress", most: perAddress } },
  );

export const tooManyOperations = ({ perConnection }: SubscriptionLimits): GraphQLError =>
  new GraphQLError(
    `This connection has ${perConnection} operations open, and may have no more: complete some, or open another connection.`,
    { extensions: { code: SUBSCRIPTION_ERROR_CODE.tooMany, limit: "perConnection", most: perConnection } },
  );

export const tooSlow = ({ slowAfterMs }: SubscriptionLimits, after: string): GraphQLError =>
  new GraphQLError(
    `What was sent was not taken for ${slowAfterMs} ms: subscribe again with "after" as in the extensions, and take events faster or fewer.`,
    { extensions: { code: SUBSCRIPTION_ERROR_CODE.tooSlow, after } },
  );

export const closing = (): GraphQLError =>
  new GraphQLError("The server closes: subscribe again, and go on after the last cursor.", {
    extensions: { code: SUBSCRIPTION_ERROR_CODE.closing },
  });
