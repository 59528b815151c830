/** What is wrong with a request, in words for who sent it. */
export class BadParameter extends Error {
  override readonly name = "BadParameter";
}
