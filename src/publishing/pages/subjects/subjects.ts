import type { SitePage } from "../site";
import type { SubjectKind } from "../subject";
import { actionItem } from "./action-item";
import { country } from "./country";
import { initiative } from "./initiative";
import { leader } from "./leader";
import { list } from "./list";
import { overview } from "./overview";
import { recording } from "./recording";
import { source } from "./source";
import { summit } from "./summit";

const KINDS: Readonly<Record<string, SubjectKind>> = {
  overview,
  initiative,
  actionItem,
  country,
  leader,
  summit,
  source,
  recording,
};

/** What a page of the web client is about. */
export const subjectKindOf = ({ name }: SitePage): SubjectKind => KINDS[name] ?? list;
