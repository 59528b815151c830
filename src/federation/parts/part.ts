/** A subgraph, ours or another owner's, as it is composed and published. */
export interface Part {
  readonly name: string;
  /** Where routers ask it. */
  readonly url: string;
  readonly sdl: string;
}
