/** What a change is about, as far as order is concerned. */
interface About {
  readonly actionItem: { readonly id: string } | null;
  readonly initiative: { readonly id: string } | null;
}

/** Changes about the same are delivered in their order; those about others do not wait for them. */
export const subjectOf = ({ actionItem, initiative }: About): string => {
  if (actionItem !== null) return `item:${actionItem.id}`;
  return initiative === null ? "dataset" : `initiative:${initiative.id}`;
};
