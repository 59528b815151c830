import type { ReactNode } from "react";

interface SendButtonProps {
  /** Whether nothing may be sent now; its form has to ignore what is submitted meanwhile. */
  readonly isBlocked: boolean;
  readonly children: ReactNode;
}

/** Sends a form. It stays in reach while nothing may be sent: a disabled button would lose the focus. */
export const SendButton = ({ isBlocked, children }: SendButtonProps) => (
  <button type="submit" className="button button-main" {...(isBlocked && { "aria-disabled": true })}>
    {children}
  </button>
);
