import type { ReactNode } from "react";
import { generatePath, Link, NavLink, type To, useSearchParams } from "react-router";
import { askedIn, LASTING_PARAMETERS } from "./asked-moment";
import { PATHS, type PageName } from "./paths";

/** What a link leads to. */
export interface Target {
  readonly page: PageName;
  /** The id or code in the address. */
  readonly of?: string;
  /** Further parameters of the address. */
  readonly search?: Readonly<Record<string, string>>;
  /** The part of the page. */
  readonly hash?: string;
}

const parameterOf = (path: string): string | undefined => path.match(/:(\w+)/)?.[1];

/** The address of a page, on the same day as this one. */
export const useAddress = (): ((target: Target) => To) => {
  const [parameters] = useSearchParams();
  return ({ page, of, search = {}, hash }) => {
    const path = PATHS[page];
    const name = parameterOf(path);
    const kept = new URLSearchParams();
    for (const lasting of LASTING_PARAMETERS) {
      const value = askedIn(parameters, lasting);
      if (value !== undefined) kept.set(lasting, value);
    }
    for (const [key, value] of Object.entries(search)) kept.set(key, value);
    return {
      pathname: name === undefined ? path : generatePath(path, { [name]: of ?? "" } as never),
      search: kept.toString(),
      ...(hash && { hash }),
    };
  };
};

interface PageLinkProps extends Target {
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to another page of the client. */
export const PageLink = ({ className, children, ...target }: PageLinkProps) => {
  const address = useAddress();
  return (
    <Link to={address(target)} {...(className && { className })}>
      {children}
    </Link>
  );
};

/** A link that knows whether its page is the one that is shown. */
export const PageNavLink = ({ className, children, ...target }: PageLinkProps) => {
  const address = useAddress();
  return (
    <NavLink to={address(target)} end={target.page === "overview"} {...(className && { className })}>
      {children}
    </NavLink>
  );
};
