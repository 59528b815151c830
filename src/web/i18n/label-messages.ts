type Messages = Readonly<Record<string, string>>;

/** The words for the graph's codes, by list. */
export type Labels = Readonly<Record<string, Messages>>;

/** They as messages: `{ ActionStatus: { CLOSED: … } }` as `{ "ActionStatus.CLOSED": … }`. */
export const labelMessages = (labels: Labels): Messages =>
  Object.fromEntries(
    Object.entries(labels).flatMap(([list, codes]) =>
      Object.entries(codes).map(([code, label]) => [`${list}.${code}`, label]),
    ),
  );
