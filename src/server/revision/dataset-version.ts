/** A state of the dataset: what was read at one version is the same until there is another. */
export interface DatasetVersion {
  readonly revision: number;
  /** Names the version among all databases: one made anew may reach the same revision with other data. */
  readonly name: string;
}

/** Reads what the database's function `dataset_version()` gives: `7.1795510365370`. */
export const parseVersion = (text: string | null | undefined): DatasetVersion | undefined => {
  const revision = Number.parseInt(text ?? "", 10);
  return Number.isNaN(revision) ? undefined : { revision, name: text as string };
};
