import type { ReactNode } from "react";
import "./state.css";

/** Says why there is nothing. */
export const Empty = ({ children }: { readonly children: ReactNode }) => (
  <div className="empty">{children}</div>
);
