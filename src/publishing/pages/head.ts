import { BadParameter } from "../asking/bad-parameter";
import { identifierOf } from "../dataset/description";
import { licenceAddress } from "../dataset/licence-address";
import { addressesOf, pathOf } from "./addresses";
import { elementsOf, type Said } from "./head-elements";
import { headHtml } from "./head-html";
import { worksCited } from "./linked-data";
import type { AskedPage, PageHead, WantedPage } from "./page";
import type { OfDataset, Subject } from "./subject";
import { subjectKindOf } from "./subjects/subjects";

/** What a document says of its page, asked of the graph. */
export const headOf = async (asked: AskedPage): Promise<PageHead> => {
  const { page, id } = asked;
  if (page === undefined) return missingHead(asked);
  const { question, idOf = String, subjectOf } = subjectKindOf(page);
  try {
    const answer = await asked.ask<OfDataset>(question, id === undefined ? {} : { id: idOf(id) });
    return subjectHead(asked, subjectOf(answer as never), answer);
  } catch (error) {
    // All that a request brings is the id: the graph knows none such.
    if (id !== undefined && error instanceof BadParameter) return missingHead(asked);
    throw error;
  }
};

/** What can be said without asking, for as long as the graph cannot be asked. */
export const generalHead = (wanted: WantedPage): PageHead => {
  const { page, locale, id } = wanted;
  const words = (page && locale.words.pages[page.name]) ?? locale.words.missing;
  const addresses = page && addressesOf(wanted, pathOf(page, id));
  return { status: 200, html: headHtml(elementsOf(wanted, { ...words, addresses, type: "website" })) };
};

const missingHead = (wanted: WantedPage): PageHead => {
  const { missing } = wanted.locale.words;
  const said: Said = { ...missing, addresses: undefined, type: "website", isHidden: true };
  return { status: 404, html: headHtml(elementsOf(wanted, said)) };
};

const subjectHead = (wanted: AskedPage, subject: Subject, { dataset }: OfDataset): PageHead => {
  const { page, locale } = wanted;
  if (page === undefined) return missingHead(wanted);
  const words = locale.words.pages[page.name] ?? locale.words.missing;
  const said: Said = {
    title: titleOf(words.title, page.isForm, subject),
    description: subject.description ?? words.description,
    addresses: addressesOf(wanted, pathOf(page, subject.id)),
    type: subject.type,
    // Nothing invented is to be found among what is true of the world.
    isHidden: page.isForm || dataset.isSynthetic,
    changes: subject.changes,
  };
  const data = page.isForm ? undefined : linkedData(wanted, said, subject, dataset);
  return { status: 200, html: headHtml(elementsOf(wanted, said), data) };
};

/** A form is called by what is done with it, too. */
const titleOf = (ofPage: string, isForm: boolean, { title }: Subject): string => {
  if (title === undefined) return ofPage;
  return isForm ? `${ofPage}: ${title.text}` : title.text;
};

/** The page, and what it is about, in schema.org's words: the licence and the sources are the page's. */
const linkedData = (
  { origin, locale: { tag } }: WantedPage,
  { title, description, addresses }: Said,
  { thing, citations = [], updatedAt }: Subject,
  { licence, publisher }: OfDataset["dataset"],
) => {
  const speaking = { origin, language: tag };
  const about = thing?.(speaking);
  const page = {
    "@type": "WebPage",
    "@id": addresses?.canonical,
    url: addresses?.canonical,
    name: title,
    description,
    inLanguage: tag,
    license: licenceAddress(licence),
    publisher: { "@type": "Organization", name: publisher },
    isPartOf: { "@id": identifierOf(origin) },
    dateModified: updatedAt,
    mainEntity: about && { "@id": (about as { "@id": string })["@id"] },
    citation: worksCited(speaking, { citations }),
  };
  return { "@context": "https://schema.org", "@graph": about === undefined ? [page] : [page, about] };
};
