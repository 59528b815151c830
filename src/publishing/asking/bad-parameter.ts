import { GraphQLError } from "graphql";

/** What is wrong with a request, in words for who sent it. */
export class BadParameter extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: "BAD_USER_INPUT" } });
  }
}
