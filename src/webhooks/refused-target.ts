/** An address that nothing is sent to. The message ends a sentence that names it. */
export class RefusedTarget extends Error {
  override readonly name = "RefusedTarget";
}
