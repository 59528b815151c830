/** A record that has a page. */
interface Named {
  readonly id: string;
}

export const itemAddress = (origin: string, { id }: Named): string => `${origin}/action-items/${id}`;

export const initiativeAddress = (origin: string, { id }: Named): string => `${origin}/initiatives/${id}`;
